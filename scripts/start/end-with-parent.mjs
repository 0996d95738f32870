// Loaded into what the supervisor starts: when it is killed outright, its channel closes, and the pages must not keep the port.
// Next's own workers inherit this file; they have a channel of their own, to Next, which must be left alone.
if (process.ppid === Number(process.env.SUPERVISOR_PID)) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), 2_000).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  // Listening alone must not keep a build alive that has ended.
  process.channel?.unref()
}
