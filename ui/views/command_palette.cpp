// SPDX-License-Identifier: Apache-2.0
#include "ui/views/command_palette.h"
#include "ui/views/palette_model.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int widest = 640;
constexpr int fromTop = 72;
constexpr int visibleRows = 11;

QListView* makeList(PaletteModel* model, QWidget* parent) {
    auto* list = new QListView(parent);
    list->setObjectName(QStringLiteral("paletteList"));
    list->setModel(model);
    list->setItemDelegate(new PaletteDelegate(list));
    list->setFocusPolicy(Qt::NoFocus);
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMouseTracking(true);
    list->viewport()->setAutoFillBackground(false);
    list->setStyleSheet(QStringLiteral("background: transparent;"));
    return list;
}

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window)
    , m_field(new QLineEdit(this))
    , m_model(new PaletteModel(this)) {
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    m_list = makeList(m_model, this);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setProperty("bare", true);
    m_field->setPlaceholderText(tr("Search commands, pages, event types, aggregates, stores"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 10, 1, 7);
    column->setSpacing(10);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(16, 0, 16, 0);
    line->addWidget(m_field);
    column->addLayout(line);
    column->addWidget(m_list, 1);
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 8);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    hide();
}

void CommandPalette::addProvider(Provider provider) {
    m_providers.push_back(std::move(provider));
}

void CommandPalette::open() {
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_field->clear();
    refresh();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::refresh() {
    std::vector<PaletteEntry> entries;
    for (const Provider& provider : m_providers) {
        auto more = provider(m_field->text());
        std::move(more.begin(), more.end(), std::back_inserter(entries));
    }
    m_model->show(m_field->text(), std::move(entries));
    m_list->setCurrentIndex(m_model->index(0, 0));
    place();
}

void CommandPalette::place() {
    const QWidget* window = parentWidget();
    const int width = std::min(widest, window->width() - 32);
    const int row = m_list->sizeHintForRow(0);
    const int rows = std::clamp(m_model->rowCount(), 1, visibleRows);
    const int height = m_field->sizeHint().height() + 32 + rows * std::max(row, 24);
    setGeometry((window->width() - width) / 2, fromTop, width, std::min(height, window->height() - fromTop - 16));
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().line, 1));
    painter.setBrush(tokens().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    painter.fillRect(QRect(1, m_list->y() - 6, width() - 2, 1), tokens().line);
    if (m_model->rowCount() > 0)
        return;
    painter.setFont(textFont(TextStyle::Body));
    painter.setPen(tokens().muted);
    painter.drawText(m_list->geometry(), Qt::AlignCenter, tr("Nothing fits “%1”").arg(m_field->text()));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && isVisible()) {
        hide();
    } else if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            leave();
            return true;
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_PageDown:
            step(visibleRows);
            return true;
        case Qt::Key_PageUp:
            step(-visibleRows);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

/// The focus goes back to where it came from; what runs then may take it on.
void CommandPalette::leave() {
    QWidget* before = m_before && m_before->isVisible() ? m_before.data() : parentWidget();
    hide();
    before->setFocus();
}

void CommandPalette::runCurrent() {
    const int row = m_list->currentIndex().row();
    leave();
    m_model->run(row);
}

void CommandPalette::step(int by) {
    const int last = m_model->rowCount() - 1;
    const int next = std::clamp(m_list->currentIndex().row() + by, 0, std::max(last, 0));
    m_list->setCurrentIndex(m_model->index(next, 0));
}

} // namespace leftfold::ui
