"""The windows, driven by keys and clicks and read by what they show; without a screen, on real stores."""
