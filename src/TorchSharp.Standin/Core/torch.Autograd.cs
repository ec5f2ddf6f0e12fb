using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Until disposed, operators on this thread record nothing for a backward pass.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    public static bool is_grad_enabled() => NativeMethods.standin_grad_mode() != 0;

    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    public static bool is_inference_mode_enabled() => NativeMethods.standin_inference_mode() != 0;

    public static class autograd
    {
        public static unsafe IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            using var from = new Borrowing(outputs);
            using var to = new Borrowing(inputs);
            using var seeds = new Borrowing(grad_outputs);
            Slot* values;
            int count;
            NativeMethods.Check(NativeMethods.standin_gradients(
                from.Pointers, from.Count, to.Pointers, to.Count, seeds.Pointers, retain_graph ? 1 : 0, create_graph ? 1 : 0,
                allow_unused ? 1 : 0, &values, &count));
            return Results.TensorsOrNulls(new(values, count));
        }

        public static void backward(Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        public static void backward(Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        public static unsafe void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            using var from = new Borrowing(tensors);
            using var seeds = new Borrowing(grad_tensors);
            using var to = new Borrowing(inputs);
            NativeMethods.Check(NativeMethods.standin_backward(
                from.Pointers, from.Count, seeds.Pointers, retain_graph ?? create_graph ? 1 : 0, create_graph ? 1 : 0, to.Pointers, to.Count));
        }
    }
}
