// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/search_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace leftfold::ui {

namespace {

/// Long enough not to ask at every letter, short enough to feel at once.
constexpr int pauseMilliseconds = 200;

} // namespace

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(false);
    addAction(icon(QStringLiteral("search"), IconColor::Mark), QLineEdit::LeadingPosition)->setText(tr("Search"));
    auto* clearing = addAction(icon(QStringLiteral("close"), IconColor::Muted), QLineEdit::TrailingPosition);
    clearing->setText(tr("Clear"));
    clearing->setVisible(false);
    connect(clearing, &QAction::triggered, this, &QLineEdit::clear);
    auto* pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(pauseMilliseconds);
    connect(pause, &QTimer::timeout, this, [this] { Q_EMIT searched(text()); });
    connect(this, &QLineEdit::returnPressed, pause, [pause] { pause->start(0); });
    connect(this, &QLineEdit::textChanged, pause, [pause, clearing](const QString& text) {
        clearing->setVisible(!text.isEmpty());
        pause->start(text.isEmpty() ? 0 : pauseMilliseconds);
    });
    connect(this, &QLineEdit::textChanged, this, &SearchField::follow);
    connect(&Theme::instance(), &Theme::changed, this, &SearchField::follow);
    follow();
}

void SearchField::setParts(std::vector<Part> parts) {
    m_parts = std::move(parts);
    update();
}

/// What is typed has the letters of ids; what may be typed is said in words.
void SearchField::follow() {
    setFont(textFont(text().isEmpty() ? TextStyle::Body : TextStyle::Mono));
}

/// Where a part stands now; the text may be scrolled, which only the cursor's place tells.
QRectF SearchField::partRect(const Part& part) const {
    const QFontMetricsF metrics(font());
    const auto advance = [&](int length) { return metrics.horizontalAdvance(text().left(length)); };
    const QRect cursor = cursorRect();
    const double origin = cursor.center().x() - advance(cursorPosition());
    const double left = origin + advance(part.start);
    return {left, double(cursor.y()), origin + advance(part.start + part.length) - left, double(cursor.height())};
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (m_parts.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect().adjusted(28, 2, -(4 + 24 * m_trailing), -2));
    painter.setFont(font());
    for (const Part& part : m_parts) {
        const QRectF place = partRect(part);
        const Tokens& t = tokens();
        painter.setPen(Qt::NoPen);
        painter.setBrush(part.wrong ? t.removedSoft : t.soft);
        painter.drawRoundedRect(place.adjusted(-3, -1, 3, 1), 4, 4);
        painter.setPen(part.wrong ? t.removed : t.accentText);
        painter.drawText(place.adjusted(0, 0, 8, 0), Qt::AlignVCenter | Qt::TextSingleLine, text().mid(part.start, part.length));
    }
    if (hasFocus())
        painter.fillRect(QRect(cursorRect().center().x(), cursorRect().y(), 1, cursorRect().height()), tokens().text);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Escape)
        return Q_EMIT left();
    QLineEdit::keyPressEvent(event);
}

} // namespace leftfold::ui
