// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chain_diagram.h"
#include "ui/models/chain_texts.h"
#include "ui/widgets/theme.h"
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace leftfold::ui {

ChainDiagram::ChainDiagram(const QString& name, QWidget* parent)
    : QAbstractScrollArea(parent) {
    setAccessibleName(name);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        if (m_scene)
            arranged(false);
        viewport()->update();
    });
}

void ChainDiagram::setScene(std::shared_ptr<const ChainScene> scene) {
    const bool anew = !m_scene || !scene || m_scene->graph != scene->graph;
    const int node = !anew && m_current >= 0 ? m_scene->row(m_current).node : -1;
    m_scene = std::move(scene);
    m_current = m_scene ? m_scene->rowOf(node) : -1;
    m_hovered = -1;
    if (m_scene)
        arranged(anew);
    viewport()->update();
}

void ChainDiagram::setCurrentRow(int row) {
    if (!m_scene || row >= m_scene->size())
        return;
    m_current = row;
    if (row >= 0) {
        bringIntoView(row);
        setAccessibleDescription(rowDescription(*m_scene, row, m_timeDisplay));
    }
    viewport()->update();
}

void ChainDiagram::setTimeDisplay(TimeDisplay display) {
    m_timeDisplay = display;
    viewport()->update();
}

int ChainDiagram::rowTowards(int key) const {
    switch (key) {
    case Qt::Key_Up:
        return m_current - 1;
    case Qt::Key_Down:
        return m_current + 1 < m_scene->size() ? m_current + 1 : -1;
    case Qt::Key_Left:
        return m_current < 0 ? -1 : m_scene->row(m_current).parent;
    case Qt::Key_Right:
        return m_current < 0 ? 0 : m_scene->firstEffect(m_current);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return m_scene->size() - 1;
    default:
        return -1;
    }
}

void ChainDiagram::choose(int row) {
    if (row == m_current)
        return;
    setCurrentRow(row);
    Q_EMIT rowChosen(row);
}

/// Whether the key was one of ours.
bool ChainDiagram::act(QKeyEvent* event) {
    const int key = event->key();
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    if (key >= Qt::Key_Home && key <= Qt::Key_Down) {
        if (const int row = rowTowards(key); row >= 0)
            choose(row);
        return true;
    }
    if (m_current < 0)
        return false;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT rowOpened(m_current);
    else if (key == Qt::Key_Space)
        Q_EMIT toggleAsked(m_current);
    else if (event->text() == QLatin1String(".") || key == Qt::Key_Menu)
        Q_EMIT menuAsked(m_current, viewport()->mapToGlobal(rowRect(m_current).bottomLeft().toPoint()));
    else
        return false;
    return true;
}

void ChainDiagram::keyPressEvent(QKeyEvent* event) {
    if (!m_scene || !act(event))
        QAbstractScrollArea::keyPressEvent(event);
}

void ChainDiagram::mousePressEvent(QMouseEvent* event) {
    const int row = rowAt(event->position());
    if (row >= 0 && event->button() == Qt::LeftButton)
        choose(row);
}

void ChainDiagram::mouseDoubleClickEvent(QMouseEvent* event) {
    const int row = rowAt(event->position());
    if (row >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT toggleAsked(row);
}

void ChainDiagram::mouseMoveEvent(QMouseEvent* event) {
    setHovered(rowAt(event->position()));
}

void ChainDiagram::contextMenuEvent(QContextMenuEvent* event) {
    const int row = rowAt(event->pos());
    if (row < 0 || event->reason() == QContextMenuEvent::Keyboard)
        return;
    choose(row);
    Q_EMIT menuAsked(row, event->globalPos());
}

void ChainDiagram::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ChainDiagram::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ChainDiagram::setHovered(int row) {
    if (std::exchange(m_hovered, row) != row)
        viewport()->update();
}

bool ChainDiagram::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    QToolTip::showText(help->globalPos(),
        row < 0 ? QString()
                : rowDescription(*m_scene, row, m_timeDisplay).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")),
        this);
    return true;
}

void ChainDiagram::scrollContentsBy(int, int) {
    viewport()->update();
}

void ChainDiagram::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    paint(painter, event->rect());
}

} // namespace leftfold::ui
