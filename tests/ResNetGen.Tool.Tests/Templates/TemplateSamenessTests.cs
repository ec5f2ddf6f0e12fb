using System.Globalization;

namespace ResNetGen.Tool.Tests.Templates;

public class TemplateSamenessTests
{
    [Theory]
    [InlineData("{{ date.now }}", "There is no 'date' in templates. A template writes the same on every machine and every day: there are no dates.")]
    [InlineData("{{ timespan.from_days 1 }}", "There is no 'timespan' in templates.")]
    [InlineData("{{ math.random 1 9 }}", "There is no 'math.random' in templates. A template writes the same on every machine and every day: there are no random numbers.")]
    [InlineData("{{ math.uuid }}", "There is no 'math.uuid' in templates.")]
    [InlineData("{{ '1 + 1' | object.eval }}", "There is no 'object.eval' in templates. Text does not become code here")]
    [InlineData("{{ 'x' | object.eval_template }}", "There is no 'object.eval_template' in templates.")]
    public void What_is_not_the_same_every_day_is_not_there(string template, string message) => Assert.Contains(message, TemplateRun.Error(template));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Numbers_and_letters_are_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(
                "1.5 1234.50 I İ -3 INI",
                TemplateRun.Text("{{ 1.5 }} {{ 1234.5 | math.format '0.00' }} {{ 'i' | string.capitalize }} {{ 'İ' }} {{ -3 }} {{ 'ini' | string.upcase }}"));
            Assert.Equal(CultureInfo.GetCultureInfo(culture), CultureInfo.CurrentCulture);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_culture_cannot_be_asked_for() =>
        Assert.Contains("This function takes 2 arguments, and this call has more.", TemplateRun.Error("{{ 1.5 | math.format '0.00' 'de-DE' }}"));

    [Fact]
    public void Lines_end_with_a_line_feed_also_where_the_templates_do_not()
    {
        using var folder = new TemporaryFolder();
        folder.Write("part.txt", "b\r\nc");

        Assert.Equal("a\nb\nc\nResNet18\n", TemplateRun.In(folder, "a\r\n{{ include 'part.txt' }}\r\n{{~ if true ~}}\r\n{{ network.name }}\r\n{{~ end ~}}\r\n").Out);
    }
}
