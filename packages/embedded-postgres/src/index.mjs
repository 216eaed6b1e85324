export { freePort } from './free-port.mjs';
export { holdCluster } from './hold.mjs';
export { isAlive, lockOwner, takeLock } from './lock.mjs';
export { isReachable, serverAccount } from './account.mjs';
export { existingTestCluster, testCluster, testSettings } from './test-cluster.mjs';
