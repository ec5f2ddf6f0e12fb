using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>What the setter of a built-in module's parameter does: the new one outlives the dispose scope it was made in.</summary>
            private protected void Replace(ref Parameter? held, Parameter? value, string component)
            {
                if (ReferenceEquals(held, value))
                    return;

                held?.Dispose();
                value?.DetachFromDisposeScope();
                held = value;
                ConditionallyRegisterParameter(component, value);
            }

            /// <inheritdoc cref="Replace(ref Parameter?, Parameter?, string)"/>
            private protected void Replace(ref Tensor? held, Tensor? value, string component)
            {
                if (ReferenceEquals(held, value))
                    return;

                held?.Dispose();
                value?.DetachFromDisposeScope();
                held = value;
                ConditionallyRegisterBuffer(component, value);
            }
        }
    }
}
