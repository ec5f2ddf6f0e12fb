using System.CommandLine;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Commands;

internal static class RecipesCommand
{
    public static Command Create(Session session)
    {
        var name = new Argument<string?>("name") { Description = "A recipe to print, to begin one of your own with.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("recipes", "Lists the recipes that come with the lab, or prints one.") { name };
        command.SetAction(result =>
        {
            if (result.GetValue(name) is { } wanted)
            {
                RecipeFiles.Load(wanted, session.WorkingDirectory);
                session.Out.Write(RecipeFiles.TextOf(wanted));
                return ExitCode.Success;
            }

            foreach (var recipe in RecipeFiles.Names.Select(each => RecipeFiles.Load(each, session.WorkingDirectory)))
                session.Out.WriteLine($"{recipe.Name,-20} {recipe.Length,-18} {recipe.Title}");
            return ExitCode.Success;
        });
        return command;
    }
}
