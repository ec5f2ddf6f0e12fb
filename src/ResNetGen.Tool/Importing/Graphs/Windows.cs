namespace ResNetGen.Tool.Importing.Graphs;

/// <summary>Reads how a window moves.</summary>
internal static class Windows
{
    /// <summary>The window; null: it is not square, or not the same in both directions.</summary>
    /// <param name="settings">Of the node.</param>
    /// <param name="kind">Its operator.</param>
    /// <param name="height">Of the window.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="map">Height and width of what it moves over; null: not known.</param>
    public static MovingWindow? Of(NodeSettings settings, string kind, long height, long width, (long Height, long Width)? map)
    {
        var (strides, dilations, pads) = (settings.Wholes("strides") ?? [1, 1], settings.Wholes("dilations") ?? [1, 1], settings.Wholes("pads") ?? [0, 0, 0, 0]);
        if (height != width || strides is not [var stride, var across] || stride != across || dilations is not [var dilation, var apart] || dilation != apart
            || pads is not [var top, var left, var bottom, var right] || top != left || bottom != right || height < 1 || stride < 1 || dilation < 1 || top < 0 || bottom < 0)
        {
            return null;
        }

        var window = new MovingWindow(height, stride, dilation, top, bottom, settings.Text("auto_pad") is "SAME_UPPER" or "SAME_LOWER" ? settings.Text("auto_pad") : null);
        if (settings.Text("auto_pad") == "VALID")
            window = window with { Before = 0, After = 0 };
        if (window.Same is not null)
            window = Settled(window with { Before = 0, After = 0 }, map);
        // A window that may hang over the edge begins on the map or the padding before it alone: that is more padding at the end.
        return settings.Whole("ceil_mode", 0) == 1 && kind != Operation.Convolution
            ? window with { After = window.After + Math.Max(0, Math.Min(stride - 1, height - 1 - window.Before)) }
            : window;
    }

    /// <summary>Padding by the map's size is the same for all maps where the window moves by single pixels, and is known where the map is.</summary>
    private static MovingWindow Settled(MovingWindow window, (long Height, long Width)? map)
    {
        var reach = (window.Dilation * (window.Kernel - 1)) + 1;
        if (window.Kernel == 1)
            return window with { Same = null };
        if (window.Stride == 1 && reach % 2 == 1)
            return window with { Same = null, Before = reach / 2, After = reach / 2 };
        if (map is not { } sides || Missing(sides.Height) != Missing(sides.Width))
            return window;
        var (less, more) = (Missing(sides.Height) / 2, (Missing(sides.Height) + 1) / 2);
        return window.Same == "SAME_UPPER" ? window with { Same = null, Before = less, After = more } : window with { Same = null, Before = more, After = less };

        long Missing(long side) => Math.Max(0, ((((side + window.Stride - 1) / window.Stride) - 1) * window.Stride) + reach - side);
    }
}
