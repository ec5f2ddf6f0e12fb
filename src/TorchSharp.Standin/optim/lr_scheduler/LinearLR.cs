namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static LRScheduler LinearLR(Optimizer optimizer, double start_factor = 0.3333333333333333, double end_factor = 1, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new impl.LinearLR(optimizer, start_factor, end_factor, total_iters, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>From start_factor to end_factor times the first rate in total_iters epochs.</summary>
                public class LinearLR : LRScheduler
                {
                    private readonly double start_factor;
                    private readonly double end_factor;
                    private readonly int total_iters;

                    public LinearLR(Optimizer optimizer, double start_factor = 0.3333333333333333, double end_factor = 1, int total_iters = 5, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        this.start_factor = start_factor;
                        this.end_factor = end_factor;
                        this.total_iters = total_iters;
                        step();
                    }

                    private double Slope => (end_factor - start_factor) / total_iters;

                    protected override IEnumerable<double> get_lr()
                    {
                        if (Epoch == 0)
                            return Rates.Select(rate => rate * start_factor);
                        if (Epoch > total_iters)
                            return Rates;

                        var change = 1 + (Slope / (start_factor + ((Epoch - 1) * Slope)));
                        return Rates.Select(rate => rate * change);
                    }

                    protected override IEnumerable<double> get_closed_form_lr() =>
                        baseRates.Select(rate => rate * (start_factor + (Slope * Math.Min(total_iters, Epoch))));
                }
            }
        }
    }
}
