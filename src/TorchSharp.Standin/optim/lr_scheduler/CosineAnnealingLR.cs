namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) =>
                new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>From the first rate to eta_min along half a cosine of T_max epochs.</summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double T_max;
                    private readonly double eta_min;

                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        this.T_max = T_max;
                        this.eta_min = eta_min;
                        step();
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        if (Epoch == 0)
                            return Rates;

                        // After a minimum the step from it is known; the quotient below would divide zero by zero.
                        if ((Epoch - 1 - T_max) % (2 * T_max) == 0)
                            return Rates.Zip(baseRates, (rate, first) => rate + ((first - eta_min) * (1 - Math.Cos(Math.PI / T_max)) / 2));

                        var quotient = (1 + Math.Cos(Math.PI * Epoch / T_max)) / (1 + Math.Cos(Math.PI * (Epoch - 1) / T_max));
                        return Rates.Select(rate => (quotient * (rate - eta_min)) + eta_min);
                    }

                    protected override IEnumerable<double> get_closed_form_lr() =>
                        baseRates.Select(rate => eta_min + ((rate - eta_min) * (1 + Math.Cos(Math.PI * Epoch / T_max)) / 2));
                }
            }
        }
    }
}
