// SPDX-License-Identifier: Apache-2.0
#include "ui/views/keys_sheet.h"
#include "ui/widgets/text_label.h"
#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

std::vector<PageKey> everywhere() {
    return {{QStringLiteral("Ctrl+K"), KeysSheet::tr("Command palette")}, {QStringLiteral("Ctrl+F"), KeysSheet::tr("Filter or search")},
        {QStringLiteral("Ctrl+1 … 8"), KeysSheet::tr("Pages")}, {QStringLiteral("Alt+← / →"), KeysSheet::tr("Back and forward")},
        {QStringLiteral("E R C M U"), KeysSheet::tr("Selected event: in the log, its replay, chain, message, upcast form")},
        {QStringLiteral("Ctrl+I"), KeysSheet::tr("Inspector")}, {QStringLiteral("Ctrl+O"), KeysSheet::tr("Open a file")},
        {QStringLiteral("Ctrl+D"), KeysSheet::tr("Bookmark the selected event in the project")},
        {QStringLiteral("Ctrl+N"), KeysSheet::tr("New window; Ctrl+Enter opens a store in one")},
        {QStringLiteral("Ctrl+Shift+D / E"), KeysSheet::tr("Describe the store's tables, edit its layout")},
        {QStringLiteral("F5"), KeysSheet::tr("Read again")}, {QStringLiteral("Ctrl++ / −"), KeysSheet::tr("Text size")}};
}

void addKeys(QVBoxLayout* column, const QString& title, const std::vector<PageKey>& keys, QWidget* parent) {
    if (keys.empty())
        return;
    column->addWidget(makeSectionLabel(title, parent));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    for (int row = 0; row < static_cast<int>(keys.size()); ++row) {
        const PageKey& key = keys[static_cast<std::size_t>(row)];
        grid->addWidget(new TextLabel(key.keys, TextStyle::Mono, TextColor::Text, parent), row, 0);
        grid->addWidget(new TextLabel(key.meaning, TextStyle::Body, TextColor::Muted, parent), row, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 120);
    column->addLayout(grid);
}

} // namespace

KeysSheet::KeysSheet(const QString& page, const std::vector<PageKey>& keys, QWidget* window)
    : QFrame(window)
    , m_before(QApplication::focusWidget()) {
    setObjectName(QStringLiteral("keysSheet"));
    setAccessibleName(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 20);
    addKeys(column, page, keys, this);
    addKeys(column, tr("Everywhere"), everywhere(), this);
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 8);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
}

void KeysSheet::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().line, 1));
    painter.setBrush(tokens().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

void KeysSheet::keyPressEvent(QKeyEvent*) {
    const QPointer<QWidget> before = m_before;
    close();
    if (before)
        before->setFocus();
}

void KeysSheet::mousePressEvent(QMouseEvent*) {
    close();
}

void KeysSheet::focusOutEvent(QFocusEvent*) {
    close();
}

void showKeysSheet(QWidget* window, const QString& page, const std::vector<PageKey>& keys) {
    auto* sheet = new KeysSheet(page, keys, window);
    const QSize size = sheet->sizeHint().expandedTo({420, 0}).boundedTo(window->size() - QSize(32, 32));
    sheet->setGeometry(QRect(QPoint((window->width() - size.width()) / 2, (window->height() - size.height()) / 2), size));
    sheet->show();
    sheet->raise();
    sheet->setFocus();
}

} // namespace leftfold::ui
