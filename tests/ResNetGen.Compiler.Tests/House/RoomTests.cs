using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ResNetGen.Compiler.Tests.House;

/// <summary>Rooms know only those in front of them. Read from the compiled assemblies: what the C# compiler has resolved cannot be overlooked.</summary>
public class RoomTests
{
    private const string Root = "ResNetGen.Compiler";

    /// <summary>What each room may use besides itself.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Common"] = [],
        ["Spec"] = ["Common"],
        ["Diagnostics"] = ["Common"],
        ["Syntax"] = ["Common", "Diagnostics"],
        ["Binding"] = ["Common", "Diagnostics", "Syntax", "Spec"],
        ["Graph"] = ["Common", "Diagnostics", "Spec"],
        ["Plan"] = ["Common", "Spec", "Graph"],
        ["Targets"] = ["Common", "Spec", "Graph", "Plan"],
    };

    private static readonly IReadOnlyList<Edge> Edges = [.. Read(typeof(SpecCompiler).Assembly.Location)];

    [Fact]
    public void No_room_uses_one_behind_it()
    {
        var wrong = Edges
            .Where(edge => Room(edge.From) is var from && Room(edge.To) is var to && from != to && Allowed.TryGetValue(from, out var allowed) && !allowed.Contains(to))
            .Select(edge => edge.ToString());

        Assert.True(!wrong.Any(), string.Join("\n", wrong.Distinct().Order()));
        Assert.Superset(Allowed.Keys.ToHashSet(), Edges.SelectMany(edge => new[] { Room(edge.From), Room(edge.To) }).Where(room => room.Length > 0).ToHashSet());
    }

    [Theory]
    [InlineData("Binding")]
    [InlineData("Graph")]
    [InlineData("Plan")]
    [InlineData("Targets")]
    public void No_folders_of_a_room_use_each_other_in_a_circle(string room)
    {
        var folders = Edges.Where(edge => Room(edge.From) == room && Room(edge.To) == room && !AreOne(edge.From.Namespace, edge.To.Namespace))
            .GroupBy(edge => (From: edge.From.Namespace, To: edge.To.Namespace))
            .ToDictionary(group => group.Key, group => group.First());
        var circle = folders.Keys.Where(pair => Reaches(folders.Keys, pair.To, pair.From)).Select(pair => folders[pair].ToString());

        Assert.True(!circle.Any(), string.Join("\n", circle.Order()));
        Assert.Contains(Edges, edge => Room(edge.From) == room && Room(edge.To) == room);
    }

    [Fact]
    public void No_folder_holds_more_files_than_one_takes_in_at_a_glance()
    {
        var full = Directory.EnumerateDirectories(RepositoryRoot.Combine("src"), "*", SearchOption.AllDirectories)
            .Where(folder => !folder.Contains($"{Path.DirectorySeparatorChar}obj") && !folder.Contains($"{Path.DirectorySeparatorChar}bin"))
            .Select(folder => (Folder: folder, Count: Directory.EnumerateFiles(folder, "*.cs").Count()))
            .Where(folder => folder.Count > 20);

        Assert.True(!full.Any(), string.Join("\n", full.Select(folder => $"{folder.Folder}: {folder.Count} files")));
    }

    /// <summary>A folder and the folders inside of it are one: kinds that take many files have a folder in that of their base.</summary>
    private static bool AreOne(string one, string other) =>
        one == other || one.StartsWith(other + ".", StringComparison.Ordinal) || other.StartsWith(one + ".", StringComparison.Ordinal);

    private static bool Reaches(IEnumerable<(string From, string To)> edges, string start, string end)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var next))
        {
            if (next == end)
                return true;
            if (!seen.Add(next))
                continue;
            foreach (var edge in edges.Where(edge => edge.From == next))
                open.Push(edge.To);
        }

        return false;
    }

    private static string Room(TypeName type) =>
        type.Namespace.StartsWith(Root + ".", StringComparison.Ordinal) ? type.Namespace[(Root.Length + 1)..].Split('.')[0] : "";

    private static IEnumerable<Edge> Read(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        foreach (var type in module.GetTypes())
        {
            var from = TypeName.Of(type);
            foreach (var used in Uses(type).SelectMany(Parts).Where(used => used.Scope == module || used is TypeDefinition))
            {
                var to = TypeName.Of(used);
                if (to.Namespace.StartsWith(Root, StringComparison.Ordinal) && from.Namespace.StartsWith(Root, StringComparison.Ordinal) && to != from)
                    yield return new(from, to);
            }
        }
    }

    private static IEnumerable<TypeReference?> Uses(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.Fields.Select(member => member.FieldType),
        .. type.Properties.Select(member => member.PropertyType),
        .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
        .. type.Methods.SelectMany(Uses),
    ];

    private static IEnumerable<TypeReference?> Uses(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType),
        .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(Uses) : [],
    ];

    private static IEnumerable<TypeReference?> Uses(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        MethodReference method =>
        [
            method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
        ],
        _ => [],
    };

    /// <summary>The types that a constructed type is made of.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [.. Parts(generic.ElementType), .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification made => Parts(made.ElementType),
        _ => [type],
    };

    /// <summary>The type that a file declares: what the C# compiler puts inside of it counts as the type itself.</summary>
    private readonly record struct TypeName(string Namespace, string Name)
    {
        public static TypeName Of(TypeReference type)
        {
            while (type.DeclaringType is { } outer)
                type = outer;
            return new(type.Namespace, type.Name);
        }

        public override string ToString() => $"{Namespace}.{Name}";
    }

    private readonly record struct Edge(TypeName From, TypeName To)
    {
        public override string ToString() => $"{From} uses {To}";
    }
}
