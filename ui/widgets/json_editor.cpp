// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/json_editor.h"
#include "ui/widgets/theme.h"
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSyntaxHighlighter>
#include <QTimer>

namespace leftfold::ui {

namespace {

constexpr int pauseMilliseconds = 250;

/// Names, strings, and what is neither. A string never spans lines in JSON, so each line stands for itself.
class JsonColors final : public QSyntaxHighlighter {
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override {
        static const QRegularExpression word(
            QStringLiteral("(\"(?:[^\"\\\\]|\\\\.)*\"?)(\\s*:)?|-?\\d[\\d.eE+-]*|\\btrue\\b|\\bfalse\\b|\\bnull\\b"));
        auto found = word.globalMatch(text);
        while (found.hasNext()) {
            const auto match = found.next();
            const bool string = match.capturedLength(1) > 0;
            const bool name = string && match.capturedLength(2) > 0;
            const auto length = name ? match.capturedLength(1) : match.capturedLength();
            const QColor color = name ? tokens().text : string ? tokens().added : tokens().accentText;
            setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(length), color);
        }
    }
};

} // namespace

JsonEditor::JsonEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_pause(new QTimer(this)) {
    setLineWrapMode(NoWrap);
    auto* colors = new JsonColors(document());
    follow();
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMilliseconds);
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT edited(toPlainText()); });
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            m_pause->start();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this, colors] {
        follow();
        colors->rehighlight();
    });
}

void JsonEditor::follow() {
    setFont(textFont(TextStyle::Mono));
    setTabStopDistance(2 * QFontMetricsF(font()).horizontalAdvance(u' '));
}

void JsonEditor::showText(const QString& text) {
    m_pause->stop();
    const QScopedValueRollback showing(m_showing, true);
    if (text != toPlainText())
        setPlainText(text);
}

void JsonEditor::flush() {
    if (!m_pause->isActive())
        return;
    m_pause->stop();
    Q_EMIT edited(toPlainText());
}

void JsonEditor::focusOutEvent(QFocusEvent* event) {
    flush();
    QPlainTextEdit::focusOutEvent(event);
}

} // namespace leftfold::ui
