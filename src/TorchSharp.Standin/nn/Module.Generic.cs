namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public interface IModule<T, TResult>
        {
            TResult call(T input1);
        }

        public interface IModule<T1, T2, TResult>
        {
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>A module that makes one thing of another.</summary>
        public abstract class Module<T, TResult> : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>, IModule<T, TResult>
        {
            protected Module(string name) : base(name) { }

            public abstract TResult forward(T input);

            /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
            public TResult call(T input)
            {
                RunModulePreHooks();
                if (pre_hooks.Count > 0)
                    foreach (var hook in pre_hooks.Values)
                        input = hook(this, input) ?? input;

                var result = forward(input);
                if (post_hooks.Count > 0)
                    foreach (var hook in post_hooks.Values)
                        result = hook(this, input, result) ?? result;
                RunModulePostHooks();
                return result;
            }
        }

        /// <summary>A module that makes one thing of two, as a loss does.</summary>
        public abstract class Module<T1, T2, TResult> : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>, IModule<T1, T2, TResult>
        {
            protected Module(string name) : base(name) { }

            public abstract TResult forward(T1 input1, T2 input2);

            /// <inheritdoc cref="Module{T, TResult}.call"/>
            public TResult call(T1 input1, T2 input2)
            {
                RunModulePreHooks();
                if (pre_hooks.Count > 0)
                    foreach (var hook in pre_hooks.Values)
                        (input1, input2) = hook(this, input1, input2) ?? (input1, input2);

                var result = forward(input1, input2);
                if (post_hooks.Count > 0)
                    foreach (var hook in post_hooks.Values)
                        result = hook(this, input1, input2, result) ?? result;
                RunModulePostHooks();
                return result;
            }
        }
    }
}
