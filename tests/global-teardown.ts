import { runClusterCommand } from './global-setup'

export default function teardown(): void {
  runClusterCommand('leave')
}
