const createNextIntlPlugin = require('next-intl/plugin')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Several builds stand side by side: journeys test theirs without disturbing a running server.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // Messages come compiled (lib/i18n/compiled.ts): the formatter for them is 13 KB smaller than the one with a parser.
  turbopack: { resolveAlias: { 'use-intl/format-message': './node_modules/use-intl/dist/esm/production/format-message/format-only.js' } },
  // The title is written with the page for everybody: streamed metadata needs scripts to get into the head.
  htmlLimitedBots: /.*/,
  // No page shows an image that must be made smaller, so nobody outside may have one made: /_next/image is not found.
  images: { unoptimized: true },
  // `npm run check` looks at the types; whoever starts the program does not wait for that.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', '@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler'],
}

module.exports = createNextIntlPlugin('./lib/i18n/request.ts')(config)
