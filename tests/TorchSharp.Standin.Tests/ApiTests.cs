using System.Reflection;
using TorchSharp.Api;

namespace TorchSharp.Standin.Tests;

/// <summary>What compiles against the stand-in must run on the real TorchSharp.</summary>
public class ApiTests
{
    private static readonly TorchSharpApi Real = TorchSharpApi.Load();
    private static readonly Assembly Standin = typeof(torch).Assembly;

    [Fact]
    public void The_assembly_has_the_identity_of_the_oldest_TorchSharp_supported()
    {
        Assert.Equal("TorchSharp, Version=0.105.0.0, Culture=neutral, PublicKeyToken=67b0e5e1da516a1c", Standin.FullName);
    }

    [Fact]
    public void Every_public_type_of_the_standin_is_in_the_list_with_the_same_kind_and_base_and_no_further_interface()
    {
        var wrong = ReflectedApi.VisibleTypes(Standin).Select(Difference).Where(difference => difference is not null);
        AssertNone(wrong!);
    }

    [Fact]
    public void Every_public_member_of_the_standin_is_in_the_list_with_the_same_signature()
    {
        var unknown =
            from type in ReflectedApi.VisibleTypes(Standin)
            let name = Definition(type)
            from member in ReflectedApi.Members(type)
            where !Real.WithBases(name).Any(listed => listed.Has(member))
            select $"{name}: {member}";
        AssertNone(unknown);
    }

    [Fact]
    public void Every_member_of_TorchSharp_that_these_tests_use_is_in_the_list()
    {
        var tests = typeof(ApiTests).Assembly.Location;
        Assert.True(TorchSharpReferences.Count(tests) > 200);
        AssertNone(TorchSharpReferences.Missing(tests, Real));
    }

    [Fact]
    public void A_member_that_is_not_in_the_list_is_named()
    {
        var without = TorchSharpApi.Load(line => !line.EndsWith(" relu_()", StringComparison.Ordinal));
        var missing = TorchSharpReferences.Missing(typeof(ApiTests).Assembly.Location, without);
        Assert.Equal(["torch.Tensor: torch.Tensor relu_()"], missing);
    }

    [Fact]
    public void A_member_of_a_generic_type_and_a_generic_method_are_found_by_number()
    {
        var module = Real.Find("torch.nn.Module`2")!;
        Assert.True(module.HasShape("!1 call(!0)"));
        Assert.True(Real.Find("torch.jit.CompilationUnit")!.HasShape("!!1 invoke(string, !!0[])"));
        Assert.True(Real.Find("torch.Tensor")!.HasShape("torch.Tensor get_TensorItems(long, long)"));
        Assert.False(module.HasShape("!1 call(!1)"));
    }

    private static string Definition(Type type) => ApiType.Definition(TypeNames.Of(type));

    private static void AssertNone(IEnumerable<string> wrong)
    {
        string[] found = [.. wrong];
        Assert.True(found.Length == 0, $"{found.Length} differ from the real API:\n{string.Join('\n', found)}");
    }

    private static string? Difference(Type type)
    {
        var name = TypeNames.Of(type);
        if (Real.Find(Definition(type)) is not { } listed)
            return $"{name} is not listed";

        var (kind, baseType) = (ReflectedApi.Kind(type), type.BaseType is { } above ? TypeNames.Of(above) : "");
        if ((kind, baseType) != (listed.Kind, listed.Base))
            return $"{name} is '{kind}' on '{baseType}', listed '{listed.Kind}' on '{listed.Base}'";

        var interfaces = type.GetInterfaces().Select(TypeNames.Of).ToHashSet();
        return interfaces.IsSubsetOf(listed.InterfaceNames)
            ? null
            : $"{name} implements [{string.Join(", ", interfaces)}], listed [{string.Join(", ", listed.InterfaceNames)}]";
    }
}
