"""The windows, driven by keys and clicks and read by what they show. Without a screen, on real stores."""
