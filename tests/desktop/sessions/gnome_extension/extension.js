// Lets the tests ask GNOME Shell, by org.gnome.Shell.Eval, and gives them `hands`.
import Clutter from 'gi://Clutter';
import GLib from 'gi://GLib';
import Meta from 'gi://Meta';
import St from 'gi://St';
import {Extension} from 'resource:///org/gnome/shell/extensions/extension.js';
import * as Main from 'resource:///org/gnome/shell/ui/main.js';

const MODIFIERS = {ctrl: 'Control_L', shift: 'Shift_L', alt: 'Alt_L'};

class Hands {
    constructor() {
        const seat = Clutter.get_default_backend().get_default_seat();
        this._mouse = seat.create_virtual_device(Clutter.InputDeviceType.POINTER_DEVICE);
        this._keyboard = seat.create_virtual_device(Clutter.InputDeviceType.KEYBOARD_DEVICE);
    }

    point(x, y) {
        this._mouse.notify_absolute_motion(GLib.get_monotonic_time(), x, y);
    }

    click(button) {
        for (const state of ['PRESSED', 'RELEASED'])
            this._mouse.notify_button(GLib.get_monotonic_time(), button, Clutter.ButtonState[state]);
    }

    // Each key has X11's name, or is one character.
    pressKeys(keys) {
        const symbols = keys.map(key => Clutter[`KEY_${MODIFIERS[key] ?? key}`] ?? Clutter.unicode_to_keysym(key.codePointAt(0)));
        for (const symbol of symbols)
            this._keyboard.notify_keyval(GLib.get_monotonic_time(), symbol, Clutter.KeyState.PRESSED);
        for (const symbol of symbols.reverse())
            this._keyboard.notify_keyval(GLib.get_monotonic_time(), symbol, Clutter.KeyState.RELEASED);
    }

    windows() {
        const all = global.get_window_actors().map(actor => actor.meta_window);
        return all.filter(window => window.get_title() !== null).map(window => {
            const {x, y, width, height} = window.get_frame_rect();
            return {id: window.get_id(), title: window.get_title(), active: window.has_focus(), frame: [x, y, width, height]};
        });
    }

    window(id) {
        return global.get_window_actors().map(actor => actor.meta_window).find(window => window.get_id() === id);
    }

    clipboard() {
        return new Promise(done => St.Clipboard.get_default().get_text(
            St.ClipboardType.CLIPBOARD, (_, text) => done(text ?? '')));
    }

    // The middle of the notification on show, or of its button with this label. null where there is none.
    notification(label) {
        const banner = Main.messageTray._banner;
        const actor = banner && (label === null ? banner : this._button(banner, label));
        if (!actor?.mapped)
            return null;
        const [x, y] = actor.get_transformed_position();
        const [width, height] = actor.get_transformed_size();
        const middle = [x + width / 2, y + height / 2].map(Math.round);
        return middle.every(Number.isFinite) ? middle : null;  // it may have no place yet
    }

    _button(actor, label) {
        if (actor.label === label)
            return actor;
        return actor.get_children().map(child => this._button(child, label)).find(button => button) ?? null;
    }
}

const STAYS_MS = 600_000;  // that a notification stays on show, so that a slow test finds it

export default class Test extends Extension {
    enable() {
        global.context.unsafe_mode = true;
        const tray = Main.messageTray;
        const update = tray._updateNotificationTimeout;
        tray._updateNotificationTimeout = timeout => update.call(tray, timeout && STAYS_MS);
        globalThis.hands = new Hands();
    }

    disable() {
        global.context.unsafe_mode = false;
        delete Main.messageTray._updateNotificationTimeout;
        delete globalThis.hands;
    }
}
