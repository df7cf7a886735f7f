// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/thin_splitter.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QPainter>

namespace leftfold::ui {

namespace {

/// Qt itself widens the grab area of a handle of one pixel; only the line is ours.
class ThinHandle final : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const bool hot = underMouse();
        painter.fillRect(contentsRect(), hot ? tokens().mark : tokens().line);
    }
    bool event(QEvent* event) override {
        if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
            update();
        return QSplitterHandle::event(event);
    }
};

} // namespace

ThinSplitter::ThinSplitter(Qt::Orientation orientation, QWidget* parent)
    : QSplitter(orientation, parent) {
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle* ThinSplitter::createHandle() {
    auto* handle = new ThinHandle(orientation(), this);
    handle->setAttribute(Qt::WA_Hover);
    return handle;
}

} // namespace leftfold::ui
