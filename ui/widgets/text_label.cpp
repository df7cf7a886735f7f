// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/text_label.h"
#include <QEvent>
#include <QPainter>

namespace leftfold::ui {

QColor colorOf(TextColor color) {
    const Tokens& t = tokens();
    switch (color) {
    case TextColor::Text:
        return t.text;
    case TextColor::Muted:
        return t.muted;
    case TextColor::Faint:
        return t.faint;
    case TextColor::Accent:
        return t.accentText;
    case TextColor::Added:
        return t.added;
    case TextColor::Changed:
        return t.changed;
    case TextColor::Removed:
        return t.removed;
    }
    return t.text;
}

TextLabel::TextLabel(TextStyle style, TextColor color, QWidget* parent)
    : TextLabel(QString(), style, color, parent) { }

TextLabel::TextLabel(const QString& text, TextStyle style, TextColor color, QWidget* parent)
    : QLabel(text, parent)
    , m_style(style)
    , m_color(color) {
    setTextFormat(Qt::PlainText);
    connect(&Theme::instance(), &Theme::changed, this, &TextLabel::follow);
    follow();
}

void TextLabel::setFit(Fit fit) {
    m_fit = fit;
    updateGeometry();
    update();
}

void TextLabel::setColor(TextColor color) {
    m_color = color;
    follow();
}

void TextLabel::setTextStyle(TextStyle style) {
    m_style = style;
    follow();
}

QSize TextLabel::minimumSizeHint() const {
    const QSize whole = QLabel::minimumSizeHint();
    return m_fit == Fit::Whole ? whole : QSize(std::min(whole.width(), fontMetrics().averageCharWidth() * 4), whole.height());
}

void TextLabel::paintEvent(QPaintEvent* event) {
    if (m_fit == Fit::Whole)
        return QLabel::paintEvent(event);
    const auto mode = m_fit == Fit::ElideMiddle ? Qt::ElideMiddle : Qt::ElideRight;
    const QString shown = fontMetrics().elidedText(text(), mode, contentsRect().width());
    setToolTip(shown == text() ? QString() : text());
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(
        contentsRect(), static_cast<int>(Qt::AlignVCenter | Qt::TextSingleLine) | int(alignment() & Qt::AlignHorizontal_Mask), shown);
}

bool TextLabel::event(QEvent* event) {
    const bool done = QLabel::event(event);
    // A label that is first shown after the theme changed is given the palette of the style sheet; ours comes last.
    if (event->type() == QEvent::Polish)
        follow();
    return done;
}

void TextLabel::follow() {
    setFont(textFont(m_style));
    QPalette own = palette();
    own.setColor(QPalette::WindowText, colorOf(m_color));
    own.setColor(QPalette::Text, colorOf(m_color));
    setPalette(own);
}

TextLabel* makeSectionLabel(const QString& text, QWidget* parent) {
    auto* label = new TextLabel(text, TextStyle::Section, TextColor::Faint, parent);
    label->setContentsMargins(0, 10, 0, 2);
    return label;
}

} // namespace leftfold::ui
