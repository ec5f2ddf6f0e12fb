namespace ResNetGen.Package.Tests;

[Collection(PackedCollection.Name)]
public class GettingStartedTests(PackedFeed feed)
{
    [Fact]
    public Task A_user_who_follows_the_page_sees_what_it_shows() =>
        new Walk(feed.NewFolder("walk")).Play(File.ReadAllText(RepositoryRoot.Combine("docs", "getting-started.md")));
}
