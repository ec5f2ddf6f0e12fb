// Slurm is one for all tests, and gives runs two processors. It runs on Linux.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
