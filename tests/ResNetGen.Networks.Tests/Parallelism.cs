// libtorch uses every core for one network; two at a time would share them and double the memory.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
