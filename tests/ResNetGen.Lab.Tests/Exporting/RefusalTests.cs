namespace ResNetGen.Lab.Tests.Exporting;

/// <summary>What is wrong is one line, however many processes there are, and exit code 2 in each.</summary>
[Collection(ExportedTrainingsCollection.Name)]
public sealed class RefusalTests(ExportedTrainings trainings)
{
    [Theory]
    [InlineData("absent data", 1, "There is no folder 'nowhere' with the images of small. --data says where they are.")]
    [InlineData("other data", 2, "are not those of small that this folder was exported for")]
    [InlineData("other weights", 1, "are not those of ResNet8GN with 4 classes: bn1.num_batches_tracked differs, and ")]
    [InlineData("no weights", 1, "plain.recipe.yaml' is not a safetensors file, or is damaged")]
    [InlineData("a rank too many", 1, "RANK is 2 and WORLD_SIZE is 2: ranks are 0 to WORLD_SIZE - 1.")]
    [InlineData("no number", 1, "WORLD_SIZE is 'two', and must be a whole number.")]
    [InlineData("no meeting point", 1, "MASTER_ADDR is not set, so 2 processes cannot find each other.")]
    [InlineData("the script of a job", 1, "This is the job's script and not one of its 2 tasks: start train.py by 'srun python3 train.py'.")]
    [InlineData("too many", 2, "2 processes cannot share batches of 1 image: start fewer.")]
    [InlineData("a run is there", 1, "holds a run already. Go on with it (--resume), or give this one another folder (--out).")]
    [InlineData("another seed", 1, "cannot go on: the seed is another one now.")]
    [InlineData("the lab's run", 1, "cannot go on: the lab itself trains it")]
    [InlineData("an image each", 2, "The last batch of an epoch has 2 images, of which a process has one, and this network's batch normalisation needs two (Expected more than 1 value per channel when training,")]
    [InlineData("a word too few", 2, "'normalization' under 'recipe' must be \"mean\" or \"mean_std\" or \"imagenet\" or \"caffe\" or \"none\", not \"mean_sdt\".")]
    [InlineData("no run.json", 1, "cannot go on: its run.json, which says what it trains, is not there.")]
    [InlineData("no GPUs", 1, "--sync-batch-norm: PyTorch has batch normalisation over several processes on GPUs alone.")]
    public void It_is_one_line(string launch, int processes, string says)
    {
        var (codes, output, errors) = trainings.Launch(launch);

        Assert.Equal(Enumerable.Repeat(2, processes), codes);
        Assert.StartsWith("train.py: ", errors);
        Assert.Contains(says, errors);
        Assert.Equal(1, errors.Count(character => character == '\n'));
        Assert.Empty(output);
    }
}
