using System.Diagnostics;
using System.Text.Json;
using ResNetGen.Lab.Locking;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Locking;

public sealed class SharedLockTests : IDisposable
{
    private static readonly LockTimes Quick = new(Beat: TimeSpan.FromMilliseconds(20), StaleAfter: TimeSpan.FromMilliseconds(400));

    private readonly TemporaryFolder folder = new();

    private string Path => folder.In("the.lock");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_lock_has_one_owner_and_says_who_that_is()
    {
        var (first, _) = SharedLock.Take(Path, TimeSpan.Zero);
        var (second, owner) = SharedLock.Take(Path, TimeSpan.Zero);
        first!.Dispose();
        var (third, _) = SharedLock.Take(Path, TimeSpan.Zero);

        Assert.Null(second);
        Assert.Matches($"^process {Environment.ProcessId} of .+ on {Environment.MachineName}, since 20", owner!.ToString());
        Assert.NotNull(third);
        third.Dispose();
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void A_process_that_was_killed_holds_nothing()
    {
        using (var process = Process.Start("true"))
        {
            process.WaitForExit();
            Leave(LockOwner.Here(TimeProvider.System) with { Process = process.Id });
        }

        using var taken = SharedLock.Take(Path, TimeSpan.Zero, new(TimeSpan.FromDays(1), StaleAfter: TimeSpan.FromDays(1))).Taken;

        Assert.NotNull(taken);
    }

    [Fact]
    public void A_process_that_has_the_number_of_one_that_ended_is_another_one()
    {
        Leave(LockOwner.Here(TimeProvider.System) with { ProcessStart = "1" });

        using var taken = SharedLock.Take(Path, TimeSpan.Zero).Taken;

        Assert.NotNull(taken);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3600)]
    [InlineData(3600)]
    public void A_process_elsewhere_that_gives_signs_of_life_keeps_its_lock_however_wrong_its_clock(int secondsAhead)
    {
        Leave(Elsewhere());
        using var beat = new Timer(_ => File.SetLastWriteTimeUtc(Path, DateTime.UtcNow.AddSeconds(secondsAhead)), null, 20, 20);

        // A machine with much to do runs a timer late, by more than the quick times allow for.
        var (taken, owner) = SharedLock.Take(Path, TimeSpan.FromMilliseconds(600), Quick with { StaleAfter = TimeSpan.FromSeconds(30) });

        Assert.Null(taken);
        Assert.Contains("on elsewhere", owner!.ToString());
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public void A_process_elsewhere_without_a_sign_of_life_loses_its_lock_however_wrong_its_clock(int secondsAhead)
    {
        Leave(Elsewhere());
        File.SetLastWriteTimeUtc(Path, DateTime.UtcNow.AddSeconds(secondsAhead));

        using var taken = SharedLock.Take(Path, TimeSpan.Zero, Quick).Taken;

        Assert.NotNull(taken);
        Assert.Equal(["the.lock"], folder.Names);
    }

    [Fact]
    public void A_file_that_its_owner_never_wrote_is_a_lock_until_it_is_stale()
    {
        File.WriteAllText(Path, "");

        using var taken = SharedLock.Take(Path, TimeSpan.Zero, Quick).Taken;

        Assert.NotNull(taken);
    }

    /// <summary>/proc that is mounted with hidepid=2 shows nothing of the processes of others.</summary>
    [LinuxFact]
    public void A_process_that_the_system_hides_is_not_taken_for_gone()
    {
        var (here, hidden) = (LockOwner.Here(TimeProvider.System), new ProcessTable(folder.Path));
        using var ended = Process.Start("true");
        ended.WaitForExit();

        Assert.Equal(Liveness.Unknown, here.LivenessSeenFrom(here, hidden));
        Assert.Equal(Liveness.Gone, (here with { Process = ended.Id }).LivenessSeenFrom(here, hidden));
        Assert.Equal(Liveness.Unknown, (here with { ProcessStart = null }).LivenessSeenFrom(here));
        Assert.Equal(Liveness.Alive, here.LivenessSeenFrom(here));
    }

    [Fact]
    public void Whoever_waits_for_a_lock_can_be_asked_to_stop()
    {
        Leave(Elsewhere());
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Assert.Throws<OperationCanceledException>(() => SharedLock.Take(Path, TimeSpan.FromMinutes(1), cancellation: stop.Token));
        Assert.Equal(["the.lock"], folder.Names);
    }

    [Fact]
    public void Many_who_take_it_at_once_wait_and_do_not_fail()
    {
        var count = 0;
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            var file = new LockFile(Path);
            for (var i = 0; i < 300; i++)
            {
                if (!file.Create(LockOwner.Here(TimeProvider.System)))
                    continue;
                Interlocked.Increment(ref count);
                file.Delete();
            }
        });

        Assert.InRange(count, 8, 8 * 300);
    }

    [Fact]
    public void A_job_that_is_started_again_on_another_machine_does_not_wait_for_itself()
    {
        var before = Elsewhere() with { Job = "c/7", Restart = 0 };

        Assert.Equal(Liveness.Gone, before.LivenessSeenFrom(LockOwner.Here(TimeProvider.System) with { Job = "c/7", Restart = 1 }));
        Assert.Equal(Liveness.Unknown, before.LivenessSeenFrom(LockOwner.Here(TimeProvider.System) with { Job = "c/8", Restart = 1 }));
        Assert.Equal(Liveness.Unknown, before.LivenessSeenFrom(LockOwner.Here(TimeProvider.System) with { Job = "d/7", Restart = 1 }));
    }

    [Fact]
    public void A_lock_that_was_left_goes_to_one_of_many_who_see_it()
    {
        Leave(Elsewhere());
        var (inside, most, count) = (0, 0, 0);

        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, _ =>
        {
            using var taken = SharedLock.Take(Path, TimeSpan.FromMinutes(1), Quick).Taken;
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Thread.Sleep(10);
            Interlocked.Decrement(ref inside);
            Interlocked.Increment(ref count);
        });

        Assert.Equal((1, 6), (most, count));
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void An_owner_that_was_taken_for_gone_does_not_take_the_next_ones_lock_away()
    {
        var first = SharedLock.Take(Path, TimeSpan.Zero).Taken!;
        Leave(Elsewhere());

        Assert.False(first.IsHeld);
        first.Dispose();
        Assert.True(File.Exists(Path));
    }

    [Theory]
    [InlineData(3600, "is 3,600 s ahead of that of the shared folder")]
    [InlineData(-300, "is 300 s behind that of the shared folder")]
    [InlineData(0, null)]
    public void A_clock_that_goes_another_way_than_the_folders_is_told(int secondsAhead, string? expected)
    {
        using var taken = SharedLock.Take(Path, TimeSpan.Zero, time: new WrongClock(secondsAhead)).Taken!;

        if (expected is null)
            Assert.Null(taken.ClockNote);
        else
            Assert.Contains(expected, taken.ClockNote);
    }

    [Fact]
    public void A_training_whose_folder_was_taken_over_stops_before_it_writes()
    {
        var options = TinyRun.Options(folder.In("run"), PaintedImages.Make(training: 64, test: 8)) with { CheckpointEvery = 1 };
        var observer = new SilentObserver(_ => File.WriteAllText(options.Folder.Lock, JsonSerializer.Serialize(Elsewhere())));

        var failure = Assert.Throws<RunInUseException>(() => Trainer.Train(options, observer, CancellationToken.None));

        Assert.Contains("Another process has taken over the run", failure.Message);
        Assert.Empty(options.Folder.Checkpoints());
    }

    private static LockOwner Elsewhere() => LockOwner.Here(TimeProvider.System) with { Token = "its", Host = "elsewhere", Boot = "another" };

    private void Leave(LockOwner owner) => File.WriteAllText(Path, JsonSerializer.Serialize(owner));

    private sealed class WrongClock(int secondsAhead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddSeconds(secondsAhead);
    }
}
