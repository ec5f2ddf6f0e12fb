namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module registers as something to learn.</summary>
    public class Parameter : torch.Tensor
    {
        /// <param name="data">Gives its content away and is empty afterwards; its place in a dispose scope goes to the parameter.</param>
        /// <param name="requires_grad">Whether a backward pass computes its gradient.</param>
        public Parameter(torch.Tensor data, bool requires_grad = true) : base(data.with_requires_grad(requires_grad).Surrender())
        {
            if (data.OwningDisposeScope is not { } scope)
                return;

            scope.MarkAsDisposed(data);
            scope.Add(this);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}
