using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The native half's entries. Those that return a status leave libtorch's words in <see cref="standin_error"/>.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = StandinLibrary.Name;

    // In a static constructor, so that it runs before the first of the calls below and never without one.
    static NativeMethods() => NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, StandinLibrary.Resolve);

    internal static void Check(int status)
    {
        if (status != 0)
            throw new ExternalException(Marshal.PtrToStringUTF8(standin_error()));
    }

    [LibraryImport(Library)] internal static partial nint standin_error();
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial int standin_operator(string name, string overload, out nint found);
    [LibraryImport(Library)] internal static partial int standin_call(nint op, Slot* slots, int given, Slot** values, int* count);

    [LibraryImport(Library)] internal static partial void standin_free(nint tensor);
    [LibraryImport(Library)] internal static partial int standin_facts(TensorHandle tensor, out TensorFacts facts);
    [LibraryImport(Library)] internal static partial int standin_sizes(TensorHandle tensor, long* sizes, long* strides);
    [LibraryImport(Library)] internal static partial int standin_data(TensorHandle tensor, out nint data);

    [LibraryImport(Library)] internal static partial int standin_set_requires_grad(TensorHandle tensor, int on);
    [LibraryImport(Library)] internal static partial int standin_grad(TensorHandle tensor, out nint grad);
    [LibraryImport(Library)] internal static partial int standin_set_grad(TensorHandle tensor, TensorHandle grad);
    [LibraryImport(Library)] internal static partial int standin_backward(nint* tensors, int count, nint* grads, int retain, int create, nint* inputs, int inputCount);
    [LibraryImport(Library)] internal static partial int standin_gradients(nint* outputs, int count, nint* inputs, int inputCount, nint* grads, int retain, int create, int allowUnused, Slot** values, int* valueCount);
    [LibraryImport(Library)] internal static partial int standin_grad_mode();
    [LibraryImport(Library)] internal static partial void standin_set_grad_mode(int on);
    [LibraryImport(Library)] internal static partial int standin_inference_mode();
    [LibraryImport(Library)] internal static partial int standin_enter_inference_mode(int on, out nint guard);
    [LibraryImport(Library)] internal static partial void standin_leave_inference_mode(nint guard);

    [LibraryImport(Library)] internal static partial int standin_generator(int isDefault, ulong seed, out nint generator);
    [LibraryImport(Library)] internal static partial void standin_free_generator(nint generator);
    [LibraryImport(Library)] internal static partial int standin_seed(GeneratorHandle generator, ulong seed);
    [LibraryImport(Library)] internal static partial int standin_reseed(GeneratorHandle generator, out ulong seed);
    [LibraryImport(Library)] internal static partial int standin_initial_seed(GeneratorHandle generator, out ulong seed);
    [LibraryImport(Library)] internal static partial int standin_get_state(GeneratorHandle generator, out nint state);
    [LibraryImport(Library)] internal static partial int standin_set_state(GeneratorHandle generator, TensorHandle state);
    [LibraryImport(Library)] internal static partial int standin_threads();
    [LibraryImport(Library)] internal static partial int standin_set_threads(int count);

    [LibraryImport(Library)] internal static partial int standin_conv2d(TensorHandle input, TensorHandle weight, TensorHandle bias, long strideH, long strideW, long paddingH, long paddingW, long dilationH, long dilationW, long groups, out nint output);
    [LibraryImport(Library)] internal static partial int standin_batch_norm(TensorHandle input, TensorHandle weight, TensorHandle bias, TensorHandle mean, TensorHandle variance, int training, double momentum, double eps, out nint output);
    [LibraryImport(Library)] internal static partial int standin_relu_(TensorHandle tensor);
    [LibraryImport(Library)] internal static partial int standin_add_(TensorHandle tensor, TensorHandle other);
    [LibraryImport(Library)] internal static partial int standin_linear(TensorHandle input, TensorHandle weight, TensorHandle bias, out nint output);
    [LibraryImport(Library)] internal static partial int standin_max_pool2d(TensorHandle input, long* sizes, int ceil, out nint output);
    [LibraryImport(Library)] internal static partial int standin_adaptive_avg_pool2d(TensorHandle input, long height, long width, out nint output);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial int standin_compile(string source, out nint unit);
    [LibraryImport(Library)] internal static partial void standin_free_unit(nint unit);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial int standin_run(ScriptHandle unit, string name, Slot* slots, int given, Slot** values, int* count, out int form);
}
