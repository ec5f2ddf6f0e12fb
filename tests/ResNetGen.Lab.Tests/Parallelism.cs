// libtorch's random state belongs to the process: a training that another test seeds in between begins with other weights.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
