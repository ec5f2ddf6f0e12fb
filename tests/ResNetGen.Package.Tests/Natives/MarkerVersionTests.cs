using ResNetGen.SymbolVersions;

namespace ResNetGen.Package.Tests.Natives;

/// <summary>The copy of TorchSharp's library that loads where libstdc++ is older than GCC 13's.</summary>
public class MarkerVersionTests
{
    private const string Older = "GLIBCXX_3.4.30";

    [Fact]
    public void Only_the_need_of_the_marker_becomes_weak()
    {
        var library = Library((MarkerVersion.Symbol, MarkerVersion.Name), ("_ZSt4cout", Older));

        var mended = MarkerVersion.Mend(library, OldSystem)!;

        Assert.Equal([(Older, false), (MarkerVersion.Name, true)], new ElfImage(mended).VersionNeeds.Select(need => (need.Version, need.IsWeak)));
        Assert.Equal(1, library.Zip(mended).Count(bytes => bytes.First != bytes.Second));
    }

    [Fact]
    public void On_a_system_that_has_the_version_nothing_is_done() =>
        Assert.Null(MarkerVersion.Mend(Library((MarkerVersion.Symbol, MarkerVersion.Name)), (library, symbol, version) =>
            (library, symbol, version) == (MarkerVersion.Library, MarkerVersion.Symbol, MarkerVersion.Name)));

    [Fact]
    public void A_library_without_that_need_stays_as_it_is() =>
        Assert.Null(MarkerVersion.Mend(MadeUpLibrary.Write(MarkerVersion.Library, [Older], ("_ZSt4cout", Older)), OldSystem));

    [Fact]
    public void A_need_of_another_library_is_left_alone() =>
        Assert.Null(MarkerVersion.Mend(MadeUpLibrary.Write("libother.so.1", [MarkerVersion.Name], (MarkerVersion.Symbol, MarkerVersion.Name)), OldSystem));

    [Fact]
    public void A_library_that_is_mended_already_stays_as_it_is() =>
        Assert.Null(MarkerVersion.Mend(MarkerVersion.Mend(Library((MarkerVersion.Symbol, MarkerVersion.Name)), OldSystem)!, OldSystem));

    [Fact]
    public void A_library_that_calls_something_of_the_version_is_refused()
    {
        var library = Library((MarkerVersion.Symbol, MarkerVersion.Name), ("_ZNewFunction", MarkerVersion.Name));

        var wrong = Assert.Throws<InvalidDataException>(() => MarkerVersion.Mend(library, OldSystem));

        Assert.StartsWith("it uses _ZNewFunction of GLIBCXX_3.4.32", wrong.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("version https://git-lfs.github.com/spec/v1, and so on for more than sixty-four bytes")]
    [InlineData("MZ: a library for Windows begins like this, and so on for more than sixty-four bytes")]
    public void A_file_that_is_no_shared_library_is_refused(string text) =>
        Assert.Contains("not a shared library for 64-bit Linux", Assert.Throws<InvalidDataException>(
            () => MarkerVersion.Mend(System.Text.Encoding.ASCII.GetBytes(text), OldSystem)).Message);

    [Fact]
    public void A_library_that_was_cut_off_is_refused_wherever_it_ends()
    {
        var whole = Library((MarkerVersion.Symbol, MarkerVersion.Name));

        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => MarkerVersion.Mend(whole[..length], OldSystem));
        }
    }

    [Fact]
    public void What_the_package_of_TorchSharp_holds_needs_the_marker_and_no_more()
    {
        var library = File.ReadAllBytes(PackedFeed.TorchSharpLibrary);

        var need = Assert.Single(new ElfImage(library).VersionNeeds, need => need.Version == MarkerVersion.Name);
        Assert.Equal([MarkerVersion.Symbol], new ElfImage(library).SymbolsOf(need));
        Assert.False(need.IsWeak, "The package's own file was changed.");
    }

    private static byte[] Library(params (string Name, string Version)[] symbols) =>
        MadeUpLibrary.Write(MarkerVersion.Library, [Older, MarkerVersion.Name], symbols);

    private static bool OldSystem(string library, string symbol, string version) => false;
}
