/** Every page is mirrored for right-to-left scripts, so a style names no left, right, top or bottom (docs/decisions/0005-languages.md). */
export default {
  extends: ['stylelint-plugin-logical-css/configs/recommended'],
  reportNeedlessDisables: true,
  reportInvalidScopeDisables: true,
  rules: {
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-no-important': true,
    'font-family-no-duplicate-names': true,
    'no-duplicate-selectors': true,
    'no-invalid-position-at-import-rule': true,
    'property-no-unknown': true,
    'unit-no-unknown': true,
  },
}
