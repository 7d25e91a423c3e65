"""The settings of the panel and the notification daemon of a virtual desktop."""

PANEL_CONFIG = """\
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="30"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
"""

# dunst offers the actions of its notifications to a menu program, one a line, each ending in "[id,key]". It takes the
# chosen line for a press. This one chooses the line that the file {wanted} names.
DUNST_CONFIG = """\
[global]
    origin = top-right
    offset = (12, 42)
    width = 420
    font = DejaVu Sans 11
    history_length = 1000
    dmenu = grep -F -f {wanted}
    mouse_left_click = do_action
    mouse_right_click = context
[urgency_low]
    timeout = 600
[urgency_normal]
    timeout = 600
"""
