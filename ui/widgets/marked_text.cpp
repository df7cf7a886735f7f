// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/marked_text.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/theme.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

namespace leftfold::ui {

namespace {

ToneColors colorsOf(TracedChange::Kind kind) {
    switch (kind) {
    case TracedChange::Kind::Added:
        return toneColors(Tone::Added);
    case TracedChange::Kind::Removed:
        return toneColors(Tone::Removed);
    case TracedChange::Kind::Changed:
        break;
    }
    return toneColors(Tone::Changed);
}

} // namespace

/// Text in the colours of the marks.
class MarkedText::Colors : public QSyntaxHighlighter {
public:
    Colors(QTextDocument* document, const std::vector<TextMark>& marks, const std::vector<std::size_t>& headings)
        : QSyntaxHighlighter(document)
        , m_marks(marks)
        , m_headings(headings) { }

protected:
    void highlightBlock(const QString& text) override {
        const auto line = static_cast<std::size_t>(currentBlock().blockNumber());
        if (std::binary_search(m_headings.begin(), m_headings.end(), line)) {
            QTextCharFormat format;
            format.setForeground(tokens().accentText);
            format.setFontWeight(QFont::DemiBold);
            return setFormat(0, static_cast<int>(text.size()), format);
        }
        const auto before = [](const TextMark& mark, std::size_t at) { return mark.line < at; };
        for (auto mark = std::lower_bound(m_marks.begin(), m_marks.end(), line, before); mark != m_marks.end() && mark->line == line;
             ++mark)
            setFormat(mark->from, mark->to - mark->from, colorsOf(mark->kind).text);
    }

private:
    const std::vector<TextMark>& m_marks;
    const std::vector<std::size_t>& m_headings;
};

MarkedText::MarkedText(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_colors(new Colors(document(), m_marks, m_headings)) {
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(NoFrame);
    setProperty("bare", true); // it stands in the page
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    viewport()->setMouseTracking(true);
    connect(&Theme::instance(), &Theme::changed, this, &MarkedText::follow);
    follow();
}

void MarkedText::follow() {
    setFont(textFont(TextStyle::Mono));
    document()->setDocumentMargin(0);
    m_colors->rehighlight();
    viewport()->update();
}

void MarkedText::setMarked(const MarkedLines& text, const QStringList& stepNames) {
    m_marks = text.marks;
    m_headings = text.headings;
    m_steps = stepNames;
    QString whole = text.lines.join(QLatin1Char('\n'));
    if (text.more > 0)
        whole += QLatin1Char('\n') + tr("… %1 lines more").arg(groupedNumber(text.more));
    setPlainText(whole);
}

void MarkedText::setMuted(bool muted) {
    if (std::exchange(m_muted, muted) != muted)
        viewport()->update();
}

bool MarkedText::isOfStep(const TextMark& mark, std::size_t step) const {
    return std::find(mark.steps.begin(), mark.steps.end(), step) != mark.steps.end();
}

void MarkedText::setStrongStep(std::optional<std::size_t> step) {
    m_step = step;
    const auto first = std::find_if(m_marks.begin(), m_marks.end(), [&](const TextMark& mark) { return step && isOfStep(mark, *step); });
    if (first != m_marks.end()) {
        const QRectF rect = markRect(*first);
        if (rect.top() < 0 || rect.bottom() > viewport()->height())
            verticalScrollBar()->setValue(static_cast<int>(first->line) - 2); // counts in lines
    }
    viewport()->update();
}

QRectF MarkedText::markRect(const TextMark& mark) const {
    const QTextBlock block = document()->findBlockByNumber(static_cast<int>(mark.line));
    if (!block.isValid() || block.layout()->lineCount() == 0)
        return {};
    const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
    const QTextLine line = block.layout()->lineAt(0);
    const double left = line.cursorToX(mark.from);
    return {area.left() + left, area.top(), line.cursorToX(mark.to) - left, area.height()};
}

const TextMark* MarkedText::markAt(const QPoint& place) const {
    const auto line = static_cast<std::size_t>(cursorForPosition(place).blockNumber());
    const TextMark* found = nullptr;
    for (const TextMark& mark : m_marks)
        if (mark.line == line && markRect(mark).contains(place))
            found = &mark;
    return found;
}

void MarkedText::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        for (const TextMark& mark : m_marks) {
            const QRectF rect = markRect(mark);
            if (rect.isEmpty() || rect.bottom() < event->rect().top() || rect.top() > event->rect().bottom())
                continue;
            const ToneColors colors = colorsOf(mark.kind);
            const bool strong = m_step && isOfStep(mark, *m_step);
            painter.setPen(strong ? QPen(colors.text, 1) : QPen(Qt::NoPen));
            painter.setBrush(m_step && !strong ? blend(tokens().base, colors.ground, 0.5) : colors.ground);
            painter.drawRoundedRect(rect.adjusted(-1.5, 0.5, 1.5, -0.5), 3, 3);
        }
    }
    QPlainTextEdit::paintEvent(event);
    if (!m_muted)
        return;
    QColor veil = tokens().base;
    veil.setAlphaF(0.5F);
    QPainter(viewport()).fillRect(event->rect(), veil);
}

QString MarkedText::markText(const TextMark& mark) const {
    QStringList lines;
    for (const std::size_t step : mark.steps)
        lines << m_steps.value(static_cast<qsizetype>(step));
    return lines.join(QLatin1Char('\n'));
}

void MarkedText::mouseMoveEvent(QMouseEvent* event) {
    QPlainTextEdit::mouseMoveEvent(event);
    viewport()->setCursor(markAt(event->pos()) ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void MarkedText::mouseReleaseEvent(QMouseEvent* event) {
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    if (const TextMark* mark = markAt(event->pos()))
        Q_EMIT stepAsked(mark->steps.back());
}

void MarkedText::keyPressEvent(QKeyEvent* event) {
    const TextMark* mark = markAt(cursorRect().center());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && mark)
        Q_EMIT stepAsked(mark->steps.back());
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool MarkedText::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const TextMark* mark = markAt(help->pos());
    const QString text = mark ? markText(*mark).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")) : QString();
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace leftfold::ui
