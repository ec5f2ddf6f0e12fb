using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ResNetGen.Analyzers.Values;

/// <summary>The value of a variable or a field that is written once, in the file where it is declared.</summary>
internal static class OnlyValue
{
    /// <summary>Methods that change a tensor's shape and not only its numbers.</summary>
    private static readonly HashSet<string> Reshaping = ["resize_", "resize_as_", "squeeze_", "swapaxes_", "swapdims_", "t_", "transpose_", "unsqueeze_"];

    /// <summary>Null where the variable has no value at its declaration, or gets another one somewhere.</summary>
    public static IOperation? Of(ILocalReferenceOperation reference)
    {
        if (Declaration(reference.Local)?.Initializer is not { } initializer || reference.SemanticModel is not { } model)
            return null;
        return Root(reference).Descendants().Any(operation => Changes(operation, reference.Local)) ? null : model.GetOperation(initializer.Value);
    }

    /// <inheritdoc cref="Of(ILocalReferenceOperation)"/>
    public static IOperation? Of(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (reference.SemanticModel is not { } model || Declaration(field) is not { } declaration || declaration.SyntaxTree != model.SyntaxTree)
            return null;
        if (!field.IsReadOnly && field.DeclaredAccessibility != Accessibility.Private)
            return null;

        var values = declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .Where(assignment => NameOf(assignment.Left) == field.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left).Symbol, field))
            .Select(assignment => assignment.Right)
            .ToList();
        if (declaration.Initializer is { } initializer)
            values.Add(initializer.Value);
        return values.Count == 1 && IsWhole(field) ? model.GetOperation(values[0]) : null;
    }

    /// <summary>A partial class may write the field in a file that is not looked into.</summary>
    private static bool IsWhole(IFieldSymbol field) => field.ContainingType.DeclaringSyntaxReferences.Length == 1;

    private static VariableDeclaratorSyntax? Declaration(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length == 1 ? symbol.DeclaringSyntaxReferences[0].GetSyntax() as VariableDeclaratorSyntax : null;

    private static string? NameOf(ExpressionSyntax left) => left switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    private static bool Changes(IOperation operation, ILocalSymbol local)
    {
        return operation switch
        {
            IDeconstructionAssignmentOperation deconstruction => deconstruction.Target.DescendantsAndSelf().Any(Is),
            IAssignmentOperation assignment => Is(assignment.Target),
            IIncrementOrDecrementOperation step => Is(step.Target),
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Is(argument.Value),
            IAddressOfOperation address => Is(address.Reference),
            IInvocationOperation { Instance: { } instance } call => Is(instance) && Reshaping.Contains(call.TargetMethod.Name),
            _ => false,
        };

        bool Is(IOperation target) => target is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);
    }
}
