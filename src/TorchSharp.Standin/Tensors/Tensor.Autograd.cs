using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public bool requires_grad
        {
            get => (Facts.Flags & TensorFacts.RequiresGrad) != 0;
            set => NativeMethods.Check(NativeMethods.standin_set_requires_grad(Native, value ? 1 : 0));
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>The gradient that the latest backward passes left, a new object at each reading.</summary>
        public Tensor? grad
        {
            get
            {
                NativeMethods.Check(NativeMethods.standin_grad(Native, out var grad));
                return grad == 0 ? null : new(grad);
            }
            set => NativeMethods.Check(NativeMethods.standin_set_grad(Native, value?.Native ?? TensorHandle.None));
        }

        public void backward() => autograd.backward([this]);

        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        public void retain_grad() => InPlace("retain_grad");

        public Tensor detach() => Call("detach");

        public Tensor detach_() => InPlace("detach_");
    }
}
