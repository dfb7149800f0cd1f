"""Words that try something, and what must not come of them in any file or on any terminal."""

HOSTILE = {
    "escape": "\x1b]0;owned\x07\x1b[2J\x9b31m",
    "markup": "[/] [@click=app.bell]x[/] [red]",
    "html": "</figure></style><script>alert(1)</script><img src=http://e.example/x onerror=x()> \"'&amp;",
    "markdown": "# no\n- no\n1. no\n![x](http://e.example/x.png) <b> *a* _b_ `c` ~~d~~ | e | --> ]]>\n===",
    "right to left": "\u202eevil\u202c אבג السلام \u2066x",
    "emoji": "👩‍👩‍👧 ☕️ 🇫🇷",
    "long": "m" * 5_000 + " " + "ö" * 5_000,
    "calendar": "x\nEND:VEVENT\nBEGIN:VEVENT\nATTACH:http://e.example\r\nSUMMARY:y;,\\n",
    "formula": "=HYPERLINK(1)",
}
