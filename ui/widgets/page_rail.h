// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace leftfold::ui {

/// One page on the rail: icon over name.
class RailButton : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(const QString& iconName, const QString& name, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_icon;
};

/// The slim rail on the left: which page is seen. Arrow keys walk it.
class PageRail : public QWidget {
    Q_OBJECT
public:
    explicit PageRail(QWidget* parent = nullptr);

    /// Adds a page at the end; its index is its number from 0.
    void addPage(const QString& iconName, const QString& name, const QString& shortcut);
    void setCurrent(int index);
    int current() const;
    int count() const;
    RailButton* button(int index) const;

Q_SIGNALS:
    void pageChosen(int index);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void step(int by);

    QButtonGroup* m_group = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace leftfold::ui
