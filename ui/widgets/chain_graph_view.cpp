// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chain_graph_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chain_painting.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

namespace leftfold::ui {

namespace {

constexpr double margin = 20;
constexpr double largestZoom = 3;
constexpr double smallestZoom = 0.05;
constexpr double readableZoom = 0.7; ///< a chain that fits at this size is shown whole
constexpr double zoomStep = 1.2;

} // namespace

ChainGraphView::ChainGraphView(QWidget* parent)
    : ChainDiagram(tr("Graph of the chain"), parent) {
    setObjectName(QStringLiteral("chainGraph"));
    setMinimumHeight(120);
    addButtons();
}

void ChainGraphView::addButtons() {
    m_buttons = new QWidget(this);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const auto middle = [this] { return QPointF(viewport()->rect().center()); };
    const std::tuple<QString, QString, std::function<void()>> buttons[] = {
        {QStringLiteral("\u2212"), tr("Smaller"), [this, middle] { setZoom(m_zoom / zoomStep, middle()); }},
        {tr("fit"), tr("Show the whole chain"), [this] { fit(); }},
        {QStringLiteral("+"), tr("Larger"), [this, middle] { setZoom(m_zoom * zoomStep, middle()); }}};
    for (const auto& [text, name, run] : buttons) {
        QPushButton* button = makeButton(text);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::NoFocus); // keys do the same
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
    }
}

void ChainGraphView::placeButtons() {
    m_buttons->resize(m_buttons->sizeHint());
    const QRect area = viewport()->geometry();
    m_buttons->move(area.right() - m_buttons->width() - 12, area.bottom() - m_buttons->height() - 10);
    m_buttons->raise();
}

double ChainGraphView::scale() const {
    return m_zoom * Theme::instance().textScale();
}

/// Where the picture's corner stands in the viewport; a picture that is lower than the viewport stands in its middle.
QPointF ChainGraphView::origin() const {
    const double spareHeight = viewport()->height() - (scene()->layout.height * scale() + 2 * margin);
    return {margin - horizontalScrollBar()->value(), margin + std::max(spareHeight, 0.0) / 2 - verticalScrollBar()->value()};
}

QPointF ChainGraphView::toView(const QPointF& place) const {
    return place * scale() + origin();
}

QPointF ChainGraphView::fromView(const QPointF& place) const {
    return (place - origin()) / scale();
}

void ChainGraphView::measure() {
    if (!scene())
        return;
    const QSize page = viewport()->size();
    const auto reach = [this](double length) { return static_cast<int>(std::ceil(length * scale() + 2 * margin)); };
    horizontalScrollBar()->setRange(0, std::max(0, reach(scene()->layout.width) - page.width()));
    verticalScrollBar()->setRange(0, std::max(0, reach(scene()->layout.height) - page.height()));
    horizontalScrollBar()->setPageStep(page.width());
    verticalScrollBar()->setPageStep(page.height());
    horizontalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setSingleStep(24);
}

double ChainGraphView::fittingZoom() const {
    const double width = std::max(1.0, scene()->layout.width * Theme::instance().textScale());
    const double height = std::max(1.0, scene()->layout.height * Theme::instance().textScale());
    return std::min({1.0, (viewport()->width() - 2 * margin) / width, (viewport()->height() - 2 * margin) / height});
}

void ChainGraphView::fit() {
    if (!scene())
        return;
    m_zoom = fittingZoom();
    measure();
    viewport()->update();
}

void ChainGraphView::setZoom(double zoom, const QPointF& around) {
    if (!scene())
        return;
    const QPointF place = fromView(around);
    m_zoom = std::clamp(zoom, std::min(smallestZoom, fittingZoom()), largestZoom);
    measure();
    const QPointF off = toView(place) - around;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(off.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(off.y()));
    viewport()->update();
}

void ChainGraphView::arranged(bool anew) {
    if (anew) {
        const double fitting = fittingZoom();
        m_zoom = fitting >= readableZoom ? fitting : 1;
    }
    measure();
    if (anew && currentRow() < 0 && scene()->size() > 0) {
        horizontalScrollBar()->setValue(0);
        bringIntoView(0);
    }
}

int ChainGraphView::rowAt(const QPointF& place) const {
    if (!scene())
        return -1;
    const QPointF inside = fromView(place);
    return scene()->index.rowAt(inside.x(), inside.y());
}

QRectF ChainGraphView::rowRect(int row) const {
    const leftfold::Box& box = scene()->box(row); // QFrame has a Box of its own
    const LayoutMeasures& measures = scene()->layout.measures;
    return {toView({box.x, box.y}), QSizeF(measures.boxWidth, measures.boxHeight) * scale()};
}

void ChainGraphView::bringIntoView(int row) {
    const QRectF rect = rowRect(row).adjusted(-margin, -margin, margin, margin);
    const QRectF seen = viewport()->rect();
    const auto bring = [](QScrollBar* bar, double low, double high, double length) {
        if (low < 0 || high > length)
            bar->setValue(bar->value() + qRound((low + high - length) / 2));
    };
    bring(horizontalScrollBar(), rect.left(), rect.right(), seen.width());
    bring(verticalScrollBar(), rect.top(), rect.bottom(), seen.height());
}

/// Up and down stay in the column.
int ChainGraphView::rowTowards(int key) const {
    if ((key != Qt::Key_Up && key != Qt::Key_Down) || currentRow() < 0)
        return ChainDiagram::rowTowards(key);
    return scene()->index.neighbour(currentRow(), key == Qt::Key_Up ? -1 : 1);
}

void ChainGraphView::paint(QPainter& painter, const QRect& dirty) {
    painter.fillRect(dirty, tokens().window);
    if (!scene())
        return;
    const QRectF seen(fromView(QPointF(dirty.topLeft())), fromView(QPointF(dirty.bottomRight() + QPoint(1, 1))));
    painter.translate(origin());
    painter.scale(scale(), scale());
    paintChain(painter, *scene(), {seen, scale(), currentRow(), hoveredRow(), hasFocus()});
}

void ChainGraphView::mousePressEvent(QMouseEvent* event) {
    ChainDiagram::mousePressEvent(event);
    const bool onGround = event->button() == Qt::LeftButton && rowAt(event->position()) < 0;
    m_dragging = onGround || event->button() == Qt::MiddleButton;
    m_dragged = event->position();
    if (m_dragging)
        viewport()->setCursor(Qt::ClosedHandCursor);
}

void ChainGraphView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging)
        return ChainDiagram::mouseMoveEvent(event);
    const QPoint by = (event->position() - m_dragged).toPoint();
    m_dragged += by;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void ChainGraphView::mouseReleaseEvent(QMouseEvent*) {
    m_dragging = false;
    viewport()->unsetCursor();
}

void ChainGraphView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier))
        return ChainDiagram::wheelEvent(event);
    const double notches = event->angleDelta().y() / 120.0;
    setZoom(m_zoom * std::pow(zoomStep, notches), event->position());
    event->accept();
}

void ChainGraphView::keyPressEvent(QKeyEvent* event) {
    const QPointF middle = viewport()->rect().center();
    if (event->key() == Qt::Key_Plus)
        setZoom(m_zoom * zoomStep, middle);
    else if (event->key() == Qt::Key_Minus)
        setZoom(m_zoom / zoomStep, middle);
    else if (event->key() == Qt::Key_0)
        fit();
    else
        ChainDiagram::keyPressEvent(event);
}

void ChainGraphView::resizeEvent(QResizeEvent* event) {
    ChainDiagram::resizeEvent(event);
    measure();
    placeButtons();
}

} // namespace leftfold::ui
