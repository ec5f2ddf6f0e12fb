using ResNetGen.Lab.Clusters;

namespace ResNetGen.Lab.Tests.Clusters;

public class QueueTests
{
    private static readonly Submission[] submissions = [new("41", "ada", "login", ["a", "b"])];

    [Fact]
    public void The_words_of_squeue_are_read_and_those_of_other_jobs_left_out()
    {
        var entries = QueueEntry.Read("41_0|RUNNING|ada|n1|None\n41_1|PENDING|ada||ReqNodeNotAvail, UnavailableNodes:n[1-2]\n7|RUNNING|bob|n2|None\n\n41_[2-9%2]|PENDING|ada||Priority\n");

        Assert.Equal([new("41", 0, "RUNNING", "", "n1", "ada"), new("41", 1, "PENDING", "ReqNodeNotAvail, UnavailableNodes:n[1-2]", "", "ada")], entries);
    }

    [Theory]
    [InlineData("PENDING", true)]
    [InlineData("COMPLETING", true)]
    [InlineData("SUSPENDED", true)]
    [InlineData("TIMEOUT", false)]
    [InlineData("NODE_FAIL", false)]
    public void A_state_says_whether_something_is_to_come(string state, bool isActive) => Assert.Equal(isActive, new QueueEntry("1", 0, state, "", "", "ada").IsActive);

    [Fact]
    public void However_often_people_look_Slurm_is_asked_once_in_ten_seconds()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("slurm"));
        var (fake, clock) = (new FakeSlurm { Queue = "41_0|RUNNING|ada|n1|None\n" }, new Clock());
        var answers = new QueueAnswers(new(folder.Path), fake.Slurm, clock);

        Assert.Single(answers.Recent(submissions));
        Assert.Single(new QueueAnswers(new(folder.Path), fake.Slurm, clock).Recent(submissions));
        Assert.Single(fake.Asked);
        clock.Ahead = TimeSpan.FromSeconds(11);
        answers.Recent(submissions);
        Assert.Equal(2, fake.Asked.Count);
        clock.Ahead = TimeSpan.FromHours(-1);
        answers.Recent(submissions);
        Assert.Equal(3, fake.Asked.Count);
        clock.Ahead = TimeSpan.Zero;
        answers.Now(submissions);
        answers.Recent([.. submissions, new("42", "ada", "login", ["a"])]);
        Assert.Equal(5, fake.Asked.Count);
    }

    [Fact]
    public void A_job_that_Slurm_has_forgotten_is_in_no_queue() =>
        Assert.Equal("", new FakeSlurm { Silence = "slurm_load_jobs error: Invalid job id specified\n" }.Slurm.Queue(["41"]));

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
