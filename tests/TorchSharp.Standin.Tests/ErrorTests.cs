using System.Runtime.InteropServices;
using System.Runtime.Loader;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Standin.Tests;

public class ErrorTests
{
    [Fact]
    public void A_wrong_shape_is_an_exception_with_libtorchs_words()
    {
        using var left = ones(2, 3);
        using var right = ones(4, 5);
        var refused = Assert.Throws<ExternalException>(() => left.mm(right));
        Assert.Equal("mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)", refused.Message);
    }

    [Fact]
    public void A_typed_entry_reports_as_the_general_one_does()
    {
        using var conv = Conv2d(3, 4, 3);
        using var input = ones(1, 2, 8, 8);
        var refused = Assert.Throws<ExternalException>(() => conv.call(input));
        Assert.Contains("expected input[1, 2, 8, 8] to have 3 channels", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("frame #", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_tensor_that_has_not_one_element_is_no_number(int elements)
    {
        using var several = ones(elements);
        Assert.Throws<ExternalException>(() => several.ToBoolean());
        Assert.Throws<ExternalException>(() => several.ToSingle());
    }

    [Fact]
    public void Errors_of_two_threads_do_not_mix()
    {
        Parallel.For(0, 200, i =>
        {
            using var left = ones(i + 1, 1);
            using var right = ones(i + 2, 1);
            var refused = Assert.Throws<ExternalException>(() => left.mm(right));
            Assert.Contains($"({i + 1}x1 and {i + 2}x1)", refused.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_disposed_tensor_says_that_it_is()
    {
        var tensor = ones(1);
        tensor.Dispose();
        tensor.Dispose();
        Assert.True(tensor.IsInvalid);
        Assert.Throws<InvalidOperationException>(() => tensor.shape);
        Assert.Throws<InvalidOperationException>(() => tensor.add(1));
    }

    [Fact]
    public void A_failed_call_gives_back_what_it_borrowed()
    {
        var before = LiveTensors.Count();
        var good = ones(1);
        var gone = ones(1);
        gone.Dispose();
        Assert.Throws<InvalidOperationException>(() => cat([good, gone]));
        good.Dispose();
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_real_factor_on_whole_numbers_is_refused_and_a_whole_one_is_not()
    {
        using var scope = NewDisposeScope();
        var whole = tensor(new[] { 1L, 2 });
        Assert.Equal([3L, 6], whole.add(whole, alpha: 2).data<long>().ToArray());
        Assert.Throws<ExternalException>(() => whole.add(whole, alpha: 0.5));
    }

    [Fact]
    public void Without_the_native_half_the_error_names_the_command_that_builds_it()
    {
        var previous = Environment.GetEnvironmentVariable("RESNETGEN_STANDIN");
        var context = new AssemblyLoadContext("without the native half", isCollectible: true);
        try
        {
            Environment.SetEnvironmentVariable("RESNETGEN_STANDIN", "/nowhere/libresnetgen_standin.so");
            var threads = context.LoadFromAssemblyPath(typeof(torch).Assembly.Location).GetType(typeof(torch).FullName!)!.GetMethod("get_num_threads")!;
            var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => threads.Invoke(null, null));
            var missing = Assert.IsType<DllNotFoundException>(thrown.InnerException);
            Assert.Contains("make setup", missing.Message, StringComparison.Ordinal);
            Assert.Contains("libresnetgen_standin.so", missing.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("RESNETGEN_STANDIN", previous);
            context.Unload();
        }
    }
}
