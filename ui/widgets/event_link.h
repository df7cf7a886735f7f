// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractButton>
#include <string>

namespace leftfold::ui {

/// Another event, by its type and its aggregate type's square; a click goes there.
class EventLink : public QAbstractButton {
    Q_OBJECT
public:
    EventLink(const QString& eventType, const std::string& aggregateType, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    std::string m_aggregateType;
};

} // namespace leftfold::ui
