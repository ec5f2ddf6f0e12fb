namespace ResNetGen.Lab.Tests.Exporting;

/// <summary>Where processes run and meet, and what a folder without locks says.</summary>
[Collection(ExportedTrainingsCollection.Name)]
public sealed class PlaceTests(ExportedTrainings trainings)
{
    internal static string[] Nodes { get; } = ["login", "node[04-07,09],other", "rack[1-2]n[1-4]", "n[3]-gpu,n4"];

    [Fact]
    public void Processes_meet_on_the_first_machine_and_one_GPU_is_not_for_two_of_them() => Assert.Equal(
        ["login", "node04", "rack1n1", "n3-gpu", "cuda:0", $"Process 1 of this machine has no GPU: {Environment.MachineName} shows 1. Start one process for each GPU."],
        Strings("places"));

    [Fact]
    public void Only_a_lock_that_another_process_has_keeps_a_training_out() => Assert.Equal(
        [
            "",
            $"refused: Another process trains in '{trainings.In("locked")}'. Give this run another folder (--out).",
            $"note: '{trainings.In("locked")}' is on a file system without locks (No locks available): nothing keeps a second training out of it.\n",
        ],
        Strings("locks"));

    [Theory]
    [InlineData(1, "BatchNorm2d")]
    [InlineData(2, "SyncBatchNorm")]
    public void One_process_has_nobody_to_share_batch_normalisation_with(int count, string kind) =>
        Assert.Equal(kind, trainings.Call($"alone-{count}").GetValue<string>());

    private IEnumerable<string> Strings(string call) => trainings.Call(call).AsArray().Select(each => each!.GetValue<string>());
}
