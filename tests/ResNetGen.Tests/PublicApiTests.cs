namespace ResNetGen.Tests;

public class PublicApiTests
{
    /// <summary>Code that was generated once is compiled against newer libraries: what changes here can break it.</summary>
    [Fact]
    public void The_public_API_is_the_one_that_was_agreed_on() => Snapshot.Verify(PublicApi.Describe(typeof(NetworkDescription).Assembly), "PublicApi");
}
