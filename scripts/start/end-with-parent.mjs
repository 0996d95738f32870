// Loaded into what the supervisor starts: when it is killed outright, its channel closes, and the pages must not keep the port.
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 2_000).unref()
  process.kill(process.pid, 'SIGTERM')
})
// Listening alone must not keep a build alive that has ended.
process.channel?.unref()
