using System.Collections.Generic;
using System.Linq;
using ResNetGen.Onnx.Model;

namespace ResNetGen.Targets.TorchScript;

/// <summary>Modules inside of modules, with the tensors that each holds.</summary>
internal sealed class ModuleTree
{
    /// <summary>By name, in the order in which they are used.</summary>
    public List<KeyValuePair<string, ModuleTree>> Modules { get; } = [];

    /// <summary>By name, in the order in which they are used.</summary>
    public List<KeyValuePair<string, OnnxTensor>> Tensors { get; } = [];

    /// <summary>Adds a tensor under its name in the state dict, once.</summary>
    /// <returns>The expression for it in a method of the whole.</returns>
    public string Add(OnnxTensor tensor)
    {
        var (tree, expression) = (this, "self");
        var words = tensor.Name.Split('.');
        foreach (var word in words.Take(words.Length - 1))
        {
            if (tree.Modules.All(module => module.Key != word))
                tree.Modules.Add(new(word, new()));
            tree = tree.Modules.First(module => module.Key == word).Value;
            expression = Member(expression, word);
        }

        // ONNX applies numbers of channels to maps in another shape than the state dict has them in.
        var isOfChannels = tensor.Shape.Count == 3 && tensor.Shape[1] == 1 && tensor.Shape[2] == 1;
        var last = words[words.Length - 1];
        if (tree.Tensors.All(held => held.Key != last))
            tree.Tensors.Add(new(last, isOfChannels ? tensor with { Shape = [tensor.Shape[0]] } : tensor));
        return isOfChannels ? $"torch.reshape({Member(expression, last)}, [-1, 1, 1])" : Member(expression, last);
    }

    public static bool IsNumber(string word) => char.IsDigit(word[0]);

    private static string Member(string owner, string word) => IsNumber(word) ? $"getattr({owner}, \"{word}\")" : $"{owner}.{word}";
}
