// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chain_minimap.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"
#include <QMouseEvent>
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int stripHeight = 44;
constexpr double margin = 16;
constexpr int mostBars = 2000; ///< of a longer chain, every so many one; the strip has fewer lines of pixels

} // namespace

ChainMinimap::ChainMinimap(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("chainMinimap"));
    setAccessibleName(tr("The whole timeline"));
    setToolTip(tr("The whole chain; drag the frame"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_drawn = {};
        update();
    });
}

QSize ChainMinimap::sizeHint() const {
    return {200, stripHeight};
}

void ChainMinimap::setScene(std::shared_ptr<const ChainScene> scene) {
    m_scene = std::move(scene);
    m_drawn = {};
    update();
}

void ChainMinimap::setFrame(double from, double to, int firstRow, int endRow) {
    m_from = from;
    m_to = to;
    m_firstRow = firstRow;
    m_endRow = endRow;
    update();
}

QRectF ChainMinimap::bars() const {
    return QRectF(rect()).adjusted(margin, 4, -margin, -5);
}

void ChainMinimap::draw() {
    m_drawn = QPixmap(size() * devicePixelRatioF());
    m_drawn.setDevicePixelRatio(devicePixelRatioF());
    m_drawn.fill(tokens().base);
    QPainter painter(&m_drawn);
    const QRectF area = bars();
    const int stride = std::max(1, m_scene->size() / mostBars);
    for (int row = 0; row < m_scene->size(); row += stride) {
        const WaterfallBar& bar = m_scene->bar(row);
        const ChainNode* node = m_scene->nodeOf(row);
        if (!bar.known || !node)
            continue;
        const double left = area.left() + bar.from * area.width();
        const double length = std::max(1.5, (bar.to - bar.from) * area.width());
        const double top = area.top() + area.height() * row / m_scene->size();
        painter.fillRect(
            QRectF(left, top, length, std::max(1.0, area.height() / m_scene->size() - 1)), typeColor(node->event.aggregate.type));
    }
}

void ChainMinimap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().base);
    if (!m_scene || m_scene->size() == 0)
        return;
    if (m_drawn.isNull() || m_drawn.size() != size() * devicePixelRatioF())
        draw();
    painter.drawPixmap(0, 0, m_drawn);
    const QRectF area = bars();
    const double rows = m_scene->size();
    QRectF frame(QPointF(area.left() + m_from * area.width(), area.top() + area.height() * m_firstRow / rows),
        QPointF(area.left() + m_to * area.width(), area.top() + area.height() * m_endRow / rows));
    frame.setHeight(std::max(4.0, frame.height()));
    frame.setWidth(std::max(4.0, frame.width()));
    QColor ground = tokens().accent;
    ground.setAlphaF(0.14F);
    painter.setBrush(ground);
    painter.setPen(QPen(tokens().accent, 1));
    painter.drawRect(frame.adjusted(-1, -1, 1, 1));
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

void ChainMinimap::ask(const QPointF& place) {
    if (!m_scene || m_scene->size() == 0)
        return;
    const QRectF area = bars();
    const double across = std::clamp((place.x() - area.left()) / area.width(), 0.0, 1.0);
    const double down = std::clamp((place.y() - area.top()) / area.height(), 0.0, 1.0);
    Q_EMIT dragged(across, std::min(m_scene->size() - 1, static_cast<int>(down * m_scene->size())));
}

void ChainMinimap::mousePressEvent(QMouseEvent* event) {
    ask(event->position());
}

void ChainMinimap::mouseMoveEvent(QMouseEvent* event) {
    ask(event->position());
}

} // namespace leftfold::ui
