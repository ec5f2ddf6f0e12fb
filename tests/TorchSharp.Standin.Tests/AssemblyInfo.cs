// Random numbers, the number of live tensors and the environment belong to the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
