using System.Text.Json;
using System.Text.RegularExpressions;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

/// <summary>What SARIF 2.1.0 demands of the parts that are written (OASIS, sections 3.13 to 3.52).</summary>
public class SarifTests
{
    private readonly JsonElement run;

    private readonly JsonElement log;

    public SarifTests()
    {
        log = JsonDocument.Parse(ToolRun.In(SampleSpecs.Folder, "check", ".", "--format", "sarif").Out).RootElement;
        run = log.GetProperty("runs")[0];
    }

    [Fact]
    public void The_log_says_its_version_and_has_one_run()
    {
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal(1, log.GetProperty("runs").GetArrayLength());
        Assert.Equal(["$schema", "version", "runs"], log.EnumerateObject().Select(property => property.Name));
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
    }

    [Fact]
    public void The_driver_has_a_name_a_semantic_version_and_unique_rules()
    {
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("resnetgen", driver.GetProperty("name").GetString());
        Assert.Matches(new Regex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$"), driver.GetProperty("semanticVersion").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();
        Assert.NotEmpty(rules);
        Assert.Equal(rules.Distinct(), rules);
        Assert.All(driver.GetProperty("rules").EnumerateArray(), rule => Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!));
    }

    [Fact]
    public void Every_result_points_to_its_rule_and_to_a_region_that_does_not_end_before_it_begins()
    {
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.NotEmpty(results);
        foreach (var result in results)
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["none", "note", "warning", "error"]);
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            var location = Assert.Single(result.GetProperty("locations").EnumerateArray());
            AssertLocation(location);
            if (result.TryGetProperty("relatedLocations", out var related))
                Assert.All(related.EnumerateArray(), AssertLocation);
        }
    }

    [Fact]
    public void Names_with_blanks_and_percent_signs_become_valid_uris()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a b/100%.resnet.yaml", "not: [a");

        var written = JsonDocument.Parse(ToolRun.In(folder.Path, "check", ".", "--format", "sarif").Out).RootElement;

        var location = written.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0];
        Assert.Equal("a%20b/100%25.resnet.yaml", location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    private static void AssertLocation(JsonElement location)
    {
        var place = location.GetProperty("physicalLocation");
        Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute));
        var region = place.GetProperty("region");
        var start = (Line: region.GetProperty("startLine").GetInt32(), Column: region.GetProperty("startColumn").GetInt32());
        var end = (Line: region.GetProperty("endLine").GetInt32(), Column: region.GetProperty("endColumn").GetInt32());
        Assert.True(start.Line >= 1 && start.Column >= 1);
        Assert.True(end.CompareTo(start) >= 0);
    }
}
