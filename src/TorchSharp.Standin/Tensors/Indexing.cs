using TorchSharp.Native;
using Form = TorchSharp.torch.TensorIndex.Form;

namespace TorchSharp;

/// <summary>Indexing as Python does it: numbers, ranges and new dimensions make a view; tensors of positions select from that view.</summary>
internal static class Indexing
{
    internal static torch.Tensor Read(torch.Tensor tensor, torch.TensorIndex[] indices)
    {
        var view = View(tensor, indices, out var positions);
        if (positions is null)
            return view;

        using (view)
            return Operator.Call("index.Tensor", view, positions);
    }

    internal static void Write(torch.Tensor tensor, torch.TensorIndex[] indices, torch.Tensor value)
    {
        using var view = View(tensor, indices, out var positions);
        if (positions is null)
            view.copy_(value);
        else
            Operator.CallInPlace("index_put_", view, positions, value);
    }

    /// <param name="positions">For each dimension of the view the positions wanted there, or null; null as a whole when no index is a tensor.</param>
    private static torch.Tensor View(torch.Tensor tensor, torch.TensorIndex[] indices, out torch.Tensor?[]? positions)
    {
        var consumed = indices.Count(index => index.Kind is not (Form.NewDimension or Form.Between or Form.Truth));
        var between = tensor.ndim - consumed;
        var view = tensor.alias();
        var found = new List<torch.Tensor?>();
        foreach (var index in indices)
        {
            long dim = found.Count;
            switch (index.Kind)
            {
                case Form.Position:
                    Replace(ref view, view.select(dim, index.Start!.Value));
                    break;
                case Form.Range:
                    Replace(ref view, Operator.Call("slice.Tensor", view, dim, index.Start, index.Stop, index.Step));
                    found.Add(null);
                    break;
                case Form.NewDimension:
                    Replace(ref view, view.unsqueeze(dim));
                    found.Add(null);
                    break;
                case Form.Truth:
                    // A truth value is a new dimension that is kept once or not at all.
                    Replace(ref view, view.unsqueeze(dim));
                    Replace(ref view, view.narrow(dim, 0, index.Start!.Value));
                    found.Add(null);
                    break;
                case Form.Between:
                    found.AddRange(new torch.Tensor?[between]);
                    break;
                case Form.Whole:
                    found.Add(null);
                    break;
                case Form.Positions:
                    found.Add(index.Positions);
                    break;
            }
        }

        positions = found.Any(entry => entry is not null) ? [.. found] : null;
        return view;
    }

    private static void Replace(ref torch.Tensor view, torch.Tensor next)
    {
        view.Dispose();
        view = next;
    }
}
