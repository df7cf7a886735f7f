// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/field_lines_view.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/field_lines_painting.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace leftfold::ui {

FieldLinesView::FieldLinesView(QWidget* parent)
    : QAbstractScrollArea(parent) {
    setObjectName(QStringLiteral("fieldLines"));
    setAccessibleName(tr("Fields before and after the arrow"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(scaled(340), scaled(96));
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        measure();
        updateGeometry();
        viewport()->update();
    });
}

FieldPlaces FieldLinesView::places() const {
    return {m_picture, viewport()->width(), verticalScrollBar()->value()};
}

void FieldLinesView::setPicture(FieldPicture picture) {
    std::optional<FieldSpot> current;
    for (std::size_t at = 0; m_current && at < (m_current->side == PictureSide::Old ? picture.before : picture.after).size(); ++at) {
        const PictureField& field = (m_current->side == PictureSide::Old ? picture.before : picture.after)[at];
        if (field.path == places().field(*m_current).path)
            current = FieldSpot{m_current->side, at};
    }
    m_picture = std::move(picture);
    m_hoveredField.reset();
    m_hoveredLine.reset();
    m_drawing.reset();
    m_pressed.reset();
    setCurrentField(current);
    measure();
    updateGeometry();
    viewport()->update();
}

void FieldLinesView::setSelectedStep(std::optional<std::size_t> step) {
    if (std::exchange(m_step, step) == step)
        return;
    const auto of = [&](const PictureLine& line) { return std::find(line.steps.begin(), line.steps.end(), *step) != line.steps.end(); };
    const auto first = step ? std::find_if(m_picture.lines.begin(), m_picture.lines.end(), of) : m_picture.lines.end();
    if (first != m_picture.lines.end())
        bringIntoView(first->to ? FieldSpot{PictureSide::New, *first->to} : FieldSpot{PictureSide::Old, *first->from});
    viewport()->update();
}

void FieldLinesView::setSelectedTarget(std::size_t target) {
    if (std::exchange(m_target, target) != target)
        viewport()->update();
}

void FieldLinesView::setStale(bool stale) {
    if (std::exchange(m_stale, stale) != stale)
        viewport()->update();
}

void FieldLinesView::setCurrentField(std::optional<FieldSpot> field) {
    m_current = field && field->at < places().fields(field->side).size() ? field : std::nullopt;
    if (m_current)
        bringIntoView(*m_current);
    setAccessibleDescription(m_current ? description(*m_current) : noteWords(m_picture));
    viewport()->update();
}

QSize FieldLinesView::sizeHint() const {
    return {scaled(720), places().height()};
}

QRect FieldLinesView::fieldRect(const FieldSpot& field) const {
    return places().box(field);
}

void FieldLinesView::measure() {
    const int height = viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, places().height() - height));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(places().pitch());
}

void FieldLinesView::bringIntoView(const FieldSpot& spot) {
    const QRect box = places().box(spot).adjusted(0, -8, 0, 8);
    if (box.top() < 0 || box.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + box.center().y() - viewport()->height() / 2);
}

bool FieldLinesView::walk(int key) {
    const PictureSide side = m_current ? m_current->side : PictureSide::Old;
    const std::size_t size = places().fields(side).size();
    if (size == 0)
        return true;
    std::size_t at = m_current ? m_current->at : 0;
    if (key == Qt::Key_Up)
        at -= m_current && at > 0 ? 1 : 0;
    else if (key == Qt::Key_Down)
        at += m_current && at + 1 < size ? 1 : 0;
    else if (key == Qt::Key_Home || key == Qt::Key_End)
        at = key == Qt::Key_Home ? 0 : size - 1;
    else
        return changeSide(key == Qt::Key_Left ? PictureSide::Old : PictureSide::New);
    setCurrentField(FieldSpot{side, at});
    return true;
}

/// Whether there was something to go to.
bool FieldLinesView::changeSide(PictureSide side) {
    if (!m_current || m_current->side == side)
        return false;
    const auto other = places().opposite(*m_current);
    if (other)
        setCurrentField(other);
    return other.has_value();
}

bool FieldLinesView::focusNextPrevChild(bool next) {
    return changeSide(next ? PictureSide::New : PictureSide::Old) || QAbstractScrollArea::focusNextPrevChild(next);
}

bool FieldLinesView::act(QKeyEvent* event) {
    const int key = event->key();
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    if (key == Qt::Key_Escape && m_drawing) {
        endDrawing();
        return true;
    }
    if (key >= Qt::Key_Home && key <= Qt::Key_Down)
        return walk(key);
    if (!m_current)
        return false;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        m_drawing ? connectTo(m_current) : ask(*m_current);
    else if (key == Qt::Key_Space)
        beginWithKeys();
    else if (event->text() == QLatin1String(".") || key == Qt::Key_Menu)
        askMenu(*m_current, viewport()->mapToGlobal(places().box(*m_current).bottomLeft()));
    else
        return false;
    return true;
}

void FieldLinesView::keyPressEvent(QKeyEvent* event) {
    if (!act(event))
        QAbstractScrollArea::keyPressEvent(event);
    else if (m_drawing && m_current)
        draw(places().box(*m_current).center());
}

/// What is done at a field of another event is meant for that event.
void FieldLinesView::chooseTarget(const FieldSpot& spot) {
    const PictureField& field = places().field(spot);
    if (spot.side == PictureSide::New && field.target != m_target)
        Q_EMIT targetAsked(field.target);
}

void FieldLinesView::ask(const FieldSpot& spot) {
    if (places().field(spot).heading)
        return Q_EMIT targetAsked(places().field(spot).target);
    if (places().field(spot).folded > 0)
        Q_EMIT unchangedAsked(Unchanged::Listed);
    else if (const auto line = places().lineOf(spot))
        askLine(*line);
}

/// A line of several steps asks for one after the other.
void FieldLinesView::askLine(std::size_t line) {
    const auto& steps = m_picture.lines[line].steps;
    if (steps.empty())
        return;
    const auto now = m_step ? std::find(steps.begin(), steps.end(), *m_step) : steps.end();
    Q_EMIT stepAsked(now == steps.end() || now + 1 == steps.end() ? steps.front() : *(now + 1));
}

void FieldLinesView::askMenu(const FieldSpot& spot, const QPoint& global) {
    const PictureField field = places().field(spot);
    chooseTarget(spot);
    if (field.folded == 0 && !field.heading)
        Q_EMIT fieldMenuAsked(spot.side, field.path, global);
}

void FieldLinesView::beginWithKeys() {
    if (m_current->side != PictureSide::Old || places().field(*m_current).folded > 0)
        return;
    m_drawing = Drawing{m_current->at, places().box(*m_current).center(), true, true};
    changeSide(PictureSide::New);
}

void FieldLinesView::draw(const QPoint& place) {
    m_drawing->at = place;
    m_hoveredField = places().fieldAt(place);
    m_hoveredLine.reset();
    viewport()->update();
}

void FieldLinesView::endDrawing() {
    m_drawing.reset();
    m_pressed.reset();
    m_hoveredField.reset();
    viewport()->update();
}

void FieldLinesView::connectTo(const std::optional<FieldSpot>& to) {
    const FieldPath from = places().field({PictureSide::Old, m_drawing->from}).path;
    const bool possible = !to || (to->side == PictureSide::New && places().field(*to).folded == 0);
    const FieldPath path = to && possible ? places().field(*to).path : FieldPath(); // that of a heading is empty
    endDrawing();
    if (to && possible)
        chooseTarget(*to);
    if (possible)
        Q_EMIT connectAsked(from, path);
}

void FieldLinesView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || (m_drawing && !m_drawing->keys))
        return;
    endDrawing();
    const auto spot = places().fieldAt(event->pos());
    m_pressed = event->pos();
    if (spot)
        setCurrentField(spot);
    if (spot && spot->side == PictureSide::Old && places().field(*spot).folded == 0)
        m_drawing = Drawing{spot->at, event->pos(), false, false};
}

void FieldLinesView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_drawing || !(event->buttons() & Qt::LeftButton))
        return hover(event->pos());
    m_drawing->moved = m_drawing->moved || (event->pos() - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_drawing->moved)
        return;
    const int edge = event->pos().y() < 12 ? -1 : event->pos().y() > viewport()->height() - 12 ? 1 : 0;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + edge * places().pitch() / 4);
    draw(event->pos());
}

void FieldLinesView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    if (m_drawing && m_drawing->moved) {
        const auto spot = places().fieldAt(event->pos());
        const bool onTheRight = event->pos().x() > places().gap().center().x() && viewport()->rect().contains(event->pos());
        if (spot || onTheRight)
            connectTo(spot);
        return endDrawing();
    }
    endDrawing();
    const auto spot = places().fieldAt(event->pos());
    const auto line = places().lineAt(event->pos());
    if (spot)
        ask(*spot);
    else if (places().foldArea().contains(event->pos()))
        Q_EMIT unchangedAsked(Unchanged::Folded);
    else if (line)
        askLine(*line);
}

void FieldLinesView::contextMenuEvent(QContextMenuEvent* event) {
    const auto spot = places().fieldAt(event->pos());
    if (!spot || event->reason() == QContextMenuEvent::Keyboard)
        return;
    setCurrentField(spot);
    askMenu(*spot, event->globalPos());
}

void FieldLinesView::hover(const QPoint& place) {
    const auto field = places().fieldAt(place);
    const auto line = field ? std::nullopt : places().lineAt(place);
    const bool link = places().foldArea().contains(place) || line || (field && places().field(*field).folded > 0);
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (field == m_hoveredField && line == m_hoveredLine)
        return;
    m_hoveredField = field;
    m_hoveredLine = line;
    viewport()->update();
}

QString FieldLinesView::description(const FieldSpot& spot) const {
    const PictureField& field = places().field(spot);
    if (field.heading)
        return m_picture.after.size() == 1 ? tr("no event: it is dropped") : tr("event %1").arg(fromStored(field.name));
    if (field.folded > 0)
        return foldedWords(field);
    QStringList parts{(spot.side == PictureSide::Old ? tr("old field %1") : tr("new field %1")).arg(fromStored(field.name))};
    if (!field.kind.empty())
        parts << fromStored(field.kind);
    for (const PictureLine& line : m_picture.lines) {
        if ((spot.side == PictureSide::Old ? line.from : line.to) != spot.at)
            continue;
        if (!line.to)
            parts << lossWords(field);
        else if (!line.from)
            parts << fromStored(line.label);
        else
            parts << tr("%1: %2 → %3")
                         .arg(line.label.empty() ? tr("unchanged") : fromStored(line.label), fromStored(m_picture.before[*line.from].name),
                             fromStored(m_picture.after[*line.to].name));
    }
    return parts.join(QLatin1Char('\n'));
}

bool FieldLinesView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave)
        hover({-1, -1});
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    auto spot = places().fieldAt(help->pos());
    const auto line = spot ? std::nullopt : places().lineAt(help->pos());
    if (line)
        spot = m_picture.lines[*line].to ? FieldSpot{PictureSide::New, *m_picture.lines[*line].to}
                                         : FieldSpot{PictureSide::Old, *m_picture.lines[*line].from};
    const QString text = spot ? description(*spot).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")) : QString();
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void FieldLinesView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    FieldLinesLook look{m_step, m_target, m_hoveredLine, m_hoveredField, m_current, hasFocus(), {}, {}};
    if (m_drawing && m_drawing->moved) {
        look.drawnFrom = FieldSpot{PictureSide::Old, m_drawing->from};
        look.drawnTo = m_drawing->at;
    }
    paintFieldLines(painter, places(), look, event->rect());
    if (m_stale)
        paintStale(painter, event->rect());
}

void FieldLinesView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    measure();
}

void FieldLinesView::scrollContentsBy(int, int) {
    viewport()->update();
}

void FieldLinesView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    if (!m_current && event->reason() == Qt::TabFocusReason)
        walk(Qt::Key_Home);
    viewport()->update();
}

void FieldLinesView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    if (m_drawing && m_drawing->keys)
        endDrawing();
    viewport()->update();
}

} // namespace leftfold::ui
